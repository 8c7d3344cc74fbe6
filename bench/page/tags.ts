/** In: where the sink and the collector are. Out: each tag as a shop's page starts it, with everything of it sent to the sink. */
import { PEERS } from '../peers.ts';

export interface Tag {
  name: string;
  /** What stands in the page's head. @param sink address of a server that says yes to everything, without a slash at the end */
  head(sink: string): string;
  /** The tag's files at the sink, by path. */
  files: Readonly<Record<string, () => Promise<string>>>;
}

/** As its own install page says: recording, surveys and flags of the account are whatever the sink answers, which is nothing. */
const posthog: Tag = {
  name: 'posthog-js',
  files: { '/posthog.js': PEERS.posthog.script },
  head: (sink) => `<script async src="${sink}/posthog.js" onload="
    posthog.init('key', { api_host: '${sink}', capture_pageview: true, autocapture: true });
  "></script>`,
};

const snowplow: Tag = {
  name: 'Snowplow',
  files: { '/snowplow.js': PEERS.snowplow.script },
  head: (sink) => `<script async src="${sink}/snowplow.js" onload="
    snowplowBrowserTracking.newTracker('sp', '${sink}', { appId: 'shop' });
    snowplowBrowserTracking.enableActivityTracking({ minimumVisitLength: 5, heartbeatDelay: 5 });
    snowplowBrowserTracking.trackPageView();
  "></script>`,
};

const plausible: Tag = {
  name: 'Plausible',
  files: { '/plausible.js': PEERS.plausible.script },
  head: (sink) => `<script type="module">
    import { init } from '${sink}/plausible.js';
    init({ domain: 'shop.example', endpoint: '${sink}/api/event', captureOnLocalhost: true, outboundLinks: true });
  </script>`,
};

const kairos: Tag = {
  name: 'Kairos',
  files: {},
  head: (sink) => `<script async src="${sink}/kairos.js" data-site="demo" data-consent="granted"></script>`,
};

/** The first is what the others are measured against. */
export const TAGS: readonly Tag[] = [
  { name: 'no tag', files: {}, head: () => '' },
  kairos,
  posthog,
  snowplow,
  plausible,
];
