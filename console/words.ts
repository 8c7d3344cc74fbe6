/** Everything the console says, in one place. */

const count = (number: number, one: string, many: string) =>
  `${new Intl.NumberFormat('en').format(number)} ${number === 1 ? one : many}`;

export const WORDS = {
  product: 'Kairos',
  skip: 'Skip to content',
  sections: 'Sections',
  site: 'Site',
  signOut: 'Sign out',
  loading: 'Loading…',
  retry: 'Try again',
  title: (...parts: string[]) => [...parts, 'Kairos'].join(' · '),

  copy: (what: string) => `Copy ${what}`,
  copied: 'Copied',

  failure: {
    title: 'This could not be loaded',
    offlineTitle: 'The collector does not answer',
    offline: 'Check that it is running and that this machine can reach it. The page tries again by itself.',
    notFoundTitle: 'Nobody is known by this id',
    notFound: 'It may be mistyped, belong to another site, or the visitor asked to be forgotten.',
    unknownTitle: 'There is no such page',
    unknown: 'The address may be cut off.',
    noSiteTitle: 'There is no such site',
    noSite: (key: string) => `The collector's configuration has no site with the key “${key}”.`,
    stale: 'No answer from the collector just now. What you see may be out of date; trying again.',
    toJourneys: 'All journeys',
  },

  signedOut: {
    title: 'Sign in',
    lead: 'Open the one-time link that the collector prints in its terminal when it starts.',
    looksLike: 'It looks like this:',
    usedTitle: 'This link does not work any more',
    usedLead: 'It was used before, or it was not copied whole. Each link works once.',
    steps: [
      'Look for the newest “sign-in” link in the terminal: a new one is printed each time one is used.',
      'Nothing there? Start the collector again; it prints a fresh link.',
    ],
    after: 'Once you are signed in, this page goes on by itself.',
    why: 'Journeys are personal. Only who can read the terminal gets in, for twelve hours at a time.',
  },

  journeys: {
    title: 'Journeys',
    lead: 'Every visitor’s path, with what was decided and why.',
    tableLabel: 'Visitors, latest activity first',
    columns: {
      visitor: 'Visitor',
      last: 'Last activity',
      events: 'Events',
      decisions: 'Decisions',
      records: 'Records',
    },
    inShort: (events: number, decisions: number) =>
      `${count(events, 'event', 'events')} · ${count(decisions, 'decision', 'decisions')}`,
    none: 'none',
    more: 'Load more',
    moreFailed: 'The next page could not be loaded.',
    all: (shown: number) => `${count(shown, 'visitor', 'visitors')}, the whole list.`,
    newer: (waiting: number) => `${count(waiting, 'visitor has', 'visitors have')} new activity. Show`,
    live: 'Updates by itself',
    visitorId: 'visitor id',
    find: 'Find a visitor',
    findHint: 'Paste a whole visitor id',
    findAction: 'Open',
  },

  rulebook: {
    live: (version: number) => `Rulebook ${version} is live`,
    none: 'No rulebook is live',
    rules: (rules: number) => count(rules, 'rule', 'rules'),
    problemsTitle: (problems: number) =>
      `${count(problems, 'problem keeps', 'problems keep')} your latest rules from going live`,
    staysLive: (version: number, rules: number) =>
      `Rulebook ${version} with ${count(rules, 'rule', 'rules')} stays live: shoppers notice nothing. Mend the files below and save; they are read again at once.`,
    nothingLive:
      'Until they are mended nothing is decided. Save a file, and the folder is read again at once.',
    file: 'File',
    place: 'Place',
    wholeFile: 'the whole file',
    mend: 'To mend it:',
  },

  install: {
    received: (origin: string) => `Events arrive from ${origin}`,
    latest: (ago: string) => `the latest ${ago}`,
    tag: (version: string) => `tag ${version}`,
    nothing: 'No event since the collector’s start',
    refused: (problems: number) =>
      count(problems, 'page or program is refused', 'pages or programs are refused'),
    unknownKey: (key: string, origin: string) =>
      `${origin} sends with the key “${key}”, which no site has. Compare data-site with the site’s key.`,
    unlisted: (origin: string) =>
      `${origin} is not among the site’s origins. If it is the shop’s, add it to “origins” in the configuration.`,
    times: (times: number) => count(times, 'time', 'times'),
  },

  debug: {
    action: 'Debug this shop',
    title: 'Look inside the tag on a page of the shop',
    lead: 'The inspector shows events as they happen, what is known of you, every rule with its reason, and what is wrong with the shop’s tagging.',
    steps: [
      'Open the shop and the browser’s developer console there.',
      'Paste this line. It stays on for the pages after, until you switch it off.',
    ],
    line: 'the line',
    ends: (when: string) =>
      `It works until ${when}, for whoever has it, and shows them only their own visit.`,
    close: 'Close',
  },

  empty: {
    title: 'No visitor yet',
    lead: 'The first event makes the first journey. It appears here by itself.',
    openTitle: 'Open the shop',
    open: 'This collector takes events from these pages:',
    noOrigins: 'No origin is listed for this site, so no page may send events. Add the shop’s own, such as',
    noOriginsTo: 'to its “origins” in the configuration.',
    tagTitle: 'Or paste the tag into your own',
    tag: 'Into the <head> of every page:',
    tagName: 'the tag',
    consent: 'Nothing is sent before the visitor’s consent is known. Where the shop has it already, add',
  },

  journey: {
    title: 'Journey',
    back: 'Journeys',
    last: 'last activity',
    known: 'What is known now',
    cart: 'Cart',
    emptyCart: 'Empty',
    mixedCart: 'Two currencies',
    pieces: (pieces: number) => count(pieces, 'piece', 'pieces'),
    cartMore: (lines: number) => `and ${count(lines, 'more item', 'more items')}`,
    checkout: 'Checkout',
    steps: {
      none: 'Not begun',
      begun: 'Begun',
      shipping: 'Delivery chosen',
      payment: 'Payment entered',
    } as { [step: string]: string },
    failures: (failures: number) => (failures === 0 ? 'No failure' : count(failures, 'failure', 'failures')),
    lastFailure: (reason: string, code: string | undefined) =>
      `Last one: ${reason}${code ? `, ${code.replaceAll('_', ' ')}` : ''}`,
    hard: 'trying again does not help',
    visit: 'Visit',
    visitNumber: (number: number) => (number <= 1 ? 'First visit' : `Visit ${number}`),
    visitSum: (pages: number, minutes: number) =>
      `${count(pages, 'page', 'pages')} in ${minutes < 1 ? 'under a minute' : count(minutes, 'minute', 'minutes')}`,
    shown: (shown: number) =>
      shown === 0 ? 'No prompt shown' : `${count(shown, 'prompt', 'prompts')} shown`,
    lastPage: 'On',
    visitor: 'Visitor',
    orders: (orders: number) => (orders === 0 ? 'No order yet' : count(orders, 'order', 'orders')),
    spent: 'Spent',
    path: 'Path',
    timelineVisit: (number: number) => `Visit ${number}`,
    earlier: (hidden: number) => `Show the ${count(hidden, 'earlier event', 'earlier events')}`,
    raw: 'JSON',
    rawAbout: (event: string) => `${event} as recorded`,
    imported: 'imported',
    importedAbout: 'Recorded elsewhere and sent in by a server: it decides, but nothing was displayed.',
    bot: 'bot',
    botAbout: 'Sent by a known bot: kept, but never decided upon.',
    late: 'late',
    lateAbout: (delay: string) => `Arrived ${delay} after it happened: too late to decide anything.`,
    moreItems: (more: number) => `and ${more} more`,
    ofRule: 'of',
    yes: 'yes',
  },

  results: {
    decided: 'Decided',
    held: 'Held back',
    armed: 'Sent ahead',
    expired: 'Taken back',
    eligible: 'Eligible',
    tag: 'Tag',
  },

  kinds: {
    fix: 'fix',
    help: 'help',
    offer: 'offer',
    reminder: 'reminder',
    survey: 'survey',
  } as { [kind: string]: string },

  outcomes: {
    title: 'What became of it',
    intervention_shown: 'Shown',
    intervention_acted: 'Acted on',
    intervention_dismissed: 'Dismissed',
    intervention_failed: 'Could not be shown',
    expired: 'Taken back',
    imported: 'Not displayed: imported',
    waiting: 'No outcome yet',
    scopes: { rule: 'this one never again', all: 'no prompts any more' } as { [scope: string]: string },
  },

  events: {
    page_view: 'Viewed a page',
    view_item_list: 'Saw a list of items',
    select_item: 'Chose an item',
    view_item: 'Looked at an item',
    add_to_wishlist: 'Added to the wishlist',
    add_to_cart: 'Added to the cart',
    remove_from_cart: 'Removed from the cart',
    view_cart: 'Looked at the cart',
    begin_checkout: 'Began the checkout',
    add_shipping_info: 'Chose delivery',
    add_payment_info: 'Entered payment',
    purchase: 'Bought',
    refund: 'Was refunded',
    view_promotion: 'Saw a promotion',
    select_promotion: 'Chose a promotion',
    search: 'Searched',
    login: 'Signed in',
    sign_up: 'Made an account',
    checkout_error: 'Checkout failed',
    exit_intent: 'Was about to leave',
    pulse: 'Nothing happened for a while',
    visit_ended: 'Visit ended',
    intervention_shown: 'Saw the prompt',
    intervention_acted: 'Acted on the prompt',
    intervention_dismissed: 'Dismissed the prompt',
    intervention_failed: 'The prompt could not be shown',
  } as { [name: string]: string },

  params: {
    search_term: 'searched for',
    item_list_name: 'list',
    coupon: 'coupon',
    shipping_tier: 'delivery',
    payment_type: 'payment',
    transaction_id: 'order',
    step: 'step',
    reason: 'reason',
    code: 'code',
    hard: 'final',
    choice: 'choice',
    how: 'how',
    scope: 'scope',
  } as { [param: string]: string },
} as const;
