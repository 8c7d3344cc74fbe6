/** A whole collector from its config: store, rulebooks, pipeline and server, ready to listen. */
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { isSimulated } from '../protocol/simulated.ts';
import { accounts as accountsOf } from './accounts/accounts.ts';
import type { FirstLink } from './accounts/first-link.ts';
import { keepAudit } from './accounts/keep-audit.ts';
import { guardShop } from './alarms/guard-shop.ts';
import { webhookSink } from './alarms/webhook-sink.ts';
import type { Config } from './config/config.ts';
import { openSecrets } from './config/secrets.ts';
import { siteSecrets } from './config/site-secrets.ts';
import { countAnswer } from './count-answer.ts';
import { paramNames } from './http/parse/param-names.ts';
import { looksPersonal } from './http/parse/personal.ts';
import { createServer } from './http/server.ts';
import { signedTokens } from './http/signed-tokens.ts';
import { createMetrics } from './metrics.ts';
import { type Books, books as booksOf } from './pipeline/books.ts';
import { type Clock, startClock } from './pipeline/clock.ts';
import { couponCode } from './pipeline/coupon-code.ts';
import { coupons } from './pipeline/coupons.ts';
import { journeys } from './pipeline/journeys.ts';
import { type Pipeline, pipeline } from './pipeline/pipeline.ts';
import { followRules } from './pipeline/rules-follow.ts';
import { type RulesState, type RulesWatch, watchRules } from './pipeline/rules-watch.ts';
import { switchboard } from './pipeline/switchboard.ts';
import { tombstoneOf } from './pipeline/visitor-id.ts';
import { zoneOffsets } from './pipeline/zone-offset.ts';
import { erasingReports } from './reports/erasing-reports.ts';
import { factExamples } from './reports/fact-examples.ts';
import { installs } from './reports/installs.ts';
import type { ReportFiles } from './reports/report-files.ts';
import { startReports } from './reports/reports.ts';
import { views } from './reports/views.ts';
import { backtests } from './rulebooks/backtests.ts';
import { nameRules } from './rulebooks/name-rules.ts';
import { previewing } from './rulebooks/previewing.ts';
import { rulebooks } from './rulebooks/rulebooks.ts';
import { type SimulatedShoppers, simulatedShoppers } from './simulated/simulated-shoppers.ts';
import { changeSites } from './sites/change-sites.ts';
import { copyRules } from './sites/copy-rules.ts';
import { keepUses } from './sites/keep-uses.ts';
import { keyRing } from './sites/key-ring.ts';
import { siteRegistry } from './sites/registry.ts';
import type { Store } from './store/store.ts';
import { tagFolders } from './tag-folders.ts';
import { tagIntegrity } from './tag-integrity.ts';

export interface CollectorOptions {
  config: Config;
  /** Data folder; it exists. */
  data: string;
  store: Store;
  /** Where log and reports are, for threads of their own; left out, it counts when somebody asks, and backtests nothing. */
  reportFiles?: ReportFiles;
  /** Folder with `tag/` and `console/`. */
  dist: string;
  logger: Logger;
  /** Origins allowed for a site beyond its config, such as the demo shop's. */
  moreOrigins?: (site: string) => readonly string[];
  /** The first event of an origin since the start. */
  onInstalled?: (site: string, origin: string) => void;
  onRules?: (site: string, state: RulesState) => void;
  onNewToken?: (token: string) => void;
  /** Site and origin of the demo shop, if simulated shoppers are to walk through it; never of any other. */
  simulated?: { site: string; shop: string; past?: number };
  /** Whether other machines can reach it, by its address or through a proxy. */
  beyondLoopback?: boolean;
  now?: () => number;
}

export interface Collector {
  app: FastifyInstance;
  /** The link printed at the start. */
  signIn: FirstLink;
  ownerHasPassword(): Promise<boolean>;
  books: Books;
  rules: ReadonlyMap<string, RulesWatch>;
  pipeline: Pipeline;
  clock: Clock;
  /** Where they were asked for. */
  simulated?: SimulatedShoppers;
  /** Stops watching, answers what is under way, closes the store. */
  close(): Promise<void>;
}

/** Journeys kept in memory; the others are read from the log when they come back. */
const CACHED_JOURNEYS = 50_000;
/** A year, and the weeks in which somebody looks back at it. */
const AUDIT_DAYS = 400;

export async function createCollector(options: CollectorOptions): Promise<Collector> {
  const { config, data, store, dist, logger, now = Date.now } = options;
  const sites = await siteRegistry(store.sites, {
    config: config.sites,
    moreOrigins: options.moreOrigins ?? (() => []),
    allowed: paramNames,
  });
  const siteKeys = () => sites.all().map(({ key }) => key);
  const closedKeys = () => sites.closed().map(({ key }) => key);
  const secrets = openSecrets(data, siteKeys());
  const own = siteSecrets(data, secrets);
  const keys = await keyRing({ store: store.sites, sites: sites.all, own, now });
  const allBooks = booksOf(store);
  const rules = new Map<string, RulesWatch>();
  for (const key of siteKeys()) rules.set(key, await siteRules(key));
  function siteRules(key: string): Promise<RulesWatch> {
    const { rules: folder, import: from } = config.sites.find((site) => site.key === key) ?? {};
    const onChange = (state: RulesState) => options.onRules?.(key, state);
    if (folder !== undefined) return watchRules({ key, rules: folder }, allBooks, now, onChange);
    return followRules({ site: key, folder: from, books: allBooks, store, now, onChange });
  }
  const live = journeys(store, allBooks, CACHED_JOURNEYS);
  const accounts = accountsOf(store, now, options.onNewToken);
  const auditDays = config.auditDays ?? AUDIT_DAYS;
  const auditKeeping = keepAudit(store.accounts, auditDays, now, (err) =>
    logger.error({ err }, 'Old entries of the audit could not be removed; it is tried again.'),
  );
  const metrics = createMetrics(() => live.cached);
  const switches = switchboard(store, (...change) => guard.switched(...change));
  const guard = guardShop({
    books: allBooks,
    switches,
    metrics,
    logger,
    sinks: config.alarm ? [webhookSink({ url: config.alarm.webhook, secret: secrets.webhook, now })] : [],
    now,
  });
  const reports = startReports({
    store,
    sites: siteKeys(),
    ...(options.reportFiles && { files: options.reportFiles }),
    onError: (err) => logger.error({ err }, 'The reports could not be counted; they are tried again.'),
  });
  const line = erasingReports(
    reports,
    pipeline({
      store,
      books: allBooks,
      journeys: live,
      tombstone: (site, visitor) => tombstoneOf(secrets.tombstone, site, visitor),
      coupon: (parts) => couponCode(secrets.coupons, parts),
      switches,
      onSeen(seen) {
        // What they are made to meet says nothing of the shop.
        if (!isSimulated(seen.visitor)) guard.see(seen);
      },
    }),
  );
  const zoneOffset = zoneOffsets();
  const zoneOf = (site: string) => allBooks.live(site).settings.zone;
  const examples = factExamples({
    list: store.journeys.list,
    journeys: live,
    isPersonal: looksPersonal,
    now,
  });
  const books = rulebooks({
    store,
    books: allBooks,
    ownerOf: (key) => sites.find(key)?.rulesOwner ?? 'console',
    // What cannot be read now is told with the next look.
    onPublished: (site) =>
      rules
        .get(site)
        ?.reload()
        .catch(() => undefined),
  });
  const everyKey = () => [...siteKeys(), ...closedKeys()];
  const named = nameRules({ sites: everyKey, nameOf: books.nameOf });
  const changes = changeSites({
    registry: sites,
    ring: keys,
    audit: accounts.audit,
    async begin(site) {
      // Once, although what comes after may fail and be asked for again.
      if (rules.has(site)) return;
      if (own.read(site) === undefined) own.renew(site);
      rules.set(site, await siteRules(site));
      reports.follow(site);
    },
    end(site) {
      rules.get(site)?.stop();
      rules.delete(site);
      guard.closed(site);
    },
    copyRules: copyRules(books, now),
    now,
  });
  const check = await installs({
    ...{ store: store.sites, sites: sites.all, isOfClosed: sites.isOfClosed },
    now,
  });
  const uses = keepUses(keys, check);
  const drafts = backtests(store, options.reportFiles?.log);
  const app = await createServer(
    {
      sites,
      keys,
      changeSites: changes,
      pipeline: line,
      views: views(store, allBooks),
      reports,
      urgencies: (site) =>
        Object.fromEntries(
          Array.from(allBooks.live(site).byId, ([rule, live]) => [rule, live.rule.urgency ?? 'now']),
        ),
      zoneOf,
      minutesAhead: (site, at) => zoneOffset(zoneOf(site), at),
      installs: check,
      onInstalled: (site, origin) => options.onInstalled?.(site, origin),
      coupons: coupons(store.grants),
      switches,
      rulebooks: books,
      backtests: drafts,
      hasRule: (site, rule) => allBooks.live(site).byId.has(rule),
      metrics,
      accounts,
      auditTrail: async (page) => named(await store.accounts.audit(page)),
      auditDays,
      beyondLoopback: options.beyondLoopback === true,
      debugTokens: signedTokens(secrets.debug, 'debug', now),
      previewTokens: signedTokens(secrets.debug, 'preview', now),
      factExamples: examples,
      previews: previewing(store, examples),
      health: () => store.health(),
      rules: (site) => rules.get(site)?.state,
      tagIntegrity: tagIntegrity(join(dist, 'tag')),
      tagFolders: tagFolders(join(dist, 'tag'), data, now()),
      consoleFolder: join(dist, 'console'),
      now,
    },
    { trustProxy: config.trustProxy ?? [], logger },
  );
  // Before the clock: what came due in their past is seen to as it came.
  const shoppers =
    options.simulated &&
    (await simulatedShoppers({
      ...{ ...options.simulated, store, books: allBooks, pipeline: line, switches, now },
      isOpen: (site) => !closedKeys().includes(site),
      onError: (err) => logger.error({ err }, 'A simulated shopper could not go on.'),
    }));
  const clock = startClock({
    store,
    pipeline: line,
    now,
    except: closedKeys,
    onAnswer(site, answer, visitor) {
      if (isSimulated(visitor)) return;
      if (answer.accepted > 0) metrics.events.inc({ site, outcome: 'by_clock' }, answer.accepted);
      countAnswer(metrics, site, answer);
    },
    onError: (err) => logger.error({ err }, 'The clock could not look at what is due; it tries again.'),
  });
  return {
    app,
    signIn: accounts.firstLink,
    ownerHasPassword: accounts.ownerHasPassword,
    books: allBooks,
    rules,
    pipeline: line,
    clock,
    ...(shoppers && { simulated: shoppers }),
    async close() {
      guard.stop();
      await shoppers?.stop();
      drafts.stop();
      await clock.stop();
      await auditKeeping.stop();
      for (const watch of rules.values()) watch.stop();
      await app.close();
      await reports.close();
      await uses.stop();
      await store.close();
    },
  };
}
