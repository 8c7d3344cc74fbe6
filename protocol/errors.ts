/** The one table of errors: every refusal on the wire has a row here and a row in docs/errors.md. */

interface ErrorRow {
  /** HTTP status, or 0 for an item refused inside a batch that is otherwise kept. */
  status: number;
  message: string;
}

export const ERRORS = {
  malformed: { status: 400, message: 'The request is not what this address expects.' },
  polluted: {
    status: 400,
    message: 'The body uses __proto__ or constructor.prototype as a key; remove it.',
  },
  too_deep: { status: 400, message: 'The body is nested too deeply or has too many keys; flatten it.' },
  wrong_version: { status: 400, message: 'This wire version is not spoken here; load the current tag.' },
  bad_origin: {
    status: 400,
    message:
      'An origin is https:// and a host, such as https://shop.example, without a path; http:// is for this machine alone.',
  },
  bad_site_key: {
    status: 400,
    message:
      'The key of a site takes 1 to 40 letters, digits, hyphens and underscores, and does not begin with pk_.',
  },
  bad_email: { status: 400, message: 'This is no e-mail address.' },
  weak_password: {
    status: 400,
    message:
      'Choose a password of 12 to 200 characters, five of them different, that is not your e-mail address.',
  },
  unknown_key: { status: 401, message: 'No site has this key; copy it from the install page.' },
  unknown_secret: { status: 401, message: 'The secret key is missing or wrong; send it as a Bearer token.' },
  signed_out: { status: 401, message: 'Sign in first.' },
  wrong_sign_in: { status: 401, message: 'The e-mail address or the password is wrong.' },
  origin_not_listed: {
    status: 403,
    message: "This origin is not in the site's list; add it to the site's `origins`.",
  },
  wrong_role: { status: 403, message: 'Your role does not allow this; ask an owner.' },
  wrong_password: { status: 403, message: 'The present password is wrong.' },
  console_closed: {
    status: 403,
    message:
      'The console stays closed beyond this machine until an owner has a password; see docs/console.md.',
  },
  cross_site: { status: 403, message: 'This request did not come from the console itself.' },
  not_found: { status: 404, message: 'There is nothing at this address.' },
  wrong_method: { status: 405, message: 'This address takes other methods; Allow says which.' },
  stale: {
    status: 409,
    message: 'Somebody else has changed this meanwhile; nothing was saved. Here is what stands there now.',
  },
  moved_on: { status: 409, message: 'Another version was published meanwhile; look at it first.' },
  folder_owned: {
    status: 409,
    message:
      'A folder says which rules of this site are live; publish by saving its files, or take `rules` out of the config to publish here.',
  },
  busy: { status: 409, message: 'A backtest of this site is running; wait for it or end it.' },
  site_taken: { status: 409, message: 'There is such a site already.' },
  site_closed: {
    status: 409,
    message:
      'There is such a site, and it is closed; open it again in the settings, or take another short name.',
  },
  file_owned: {
    status: 409,
    message: 'This stands in the config file; change it there and start the collector again.',
  },
  not_live: { status: 409, message: 'Only a live site can have a staging site.' },
  key_stays: {
    status: 409,
    message: 'The command line works with this key; rotate it, and the old one ends when you say.',
  },
  too_many: { status: 409, message: 'There are too many of these already; take one away first.' },
  email_taken: { status: 409, message: 'Somebody has this e-mail address already.' },
  last_owner: {
    status: 409,
    message: 'Somebody must be able to let others in; first make another person an owner with a password.',
  },
  link_ended: {
    status: 410,
    message: 'This link was used, is older than seven days, or was not copied whole; ask for a new one.',
  },
  preview_ended: {
    status: 410,
    message: 'This preview has ended, or its link was not copied whole; make a new one in the rule editor.',
  },
  too_large: { status: 413, message: 'The body is too large; send fewer events at a time.' },
  unsupported_type: {
    status: 415,
    message: 'Send text/plain or application/json, in UTF-8, uncompressed.',
  },
  not_publishable: { status: 422, message: 'Something in the draft is to be mended before it can be live.' },
  rate_limited: { status: 429, message: 'Too many requests; wait as long as Retry-After says.' },
  internal: { status: 500, message: 'The collector failed; the error is in its log.' },
  took_too_long: {
    status: 503,
    message:
      'The answer took more than five seconds and was given up; ask for less at a time, or again later.',
  },
  unavailable: { status: 503, message: 'Events cannot be stored just now; try again after Retry-After.' },
  bad_event: { status: 0, message: 'An event is an object with tab, seq, name and at.' },
  bad_id: {
    status: 0,
    message:
      'tab takes 8 to 32 letters and digits, seq a whole number from 1; a source event takes an id of 1 to 100 characters.',
  },
  bad_name: {
    status: 0,
    message: 'A name takes letters, digits and underscore, starts with a letter, and has at most 40.',
  },
  bad_time: { status: 0, message: 'at takes epoch milliseconds.' },
  too_old: { status: 0, message: 'The event is more than 72 hours old.' },
  bad_params: {
    status: 0,
    message: 'params takes an object of at most 50 names.',
  },
  event_too_large: { status: 0, message: 'One event takes at most 32 KB.' },
  bad_visitor: {
    status: 0,
    message: 'visitor takes 1 to 100 characters without spaces, and is no e-mail address.',
  },
  erased: { status: 0, message: 'This visitor asked to be forgotten; the event was not stored.' },
} as const satisfies Readonly<Record<string, ErrorRow>>;

export type ErrorCode = keyof typeof ERRORS;

/** What in a request does not fit. */
export interface Misfit {
  /** `address`: a part of the path; `query`: what stands after the question mark. */
  where: 'address' | 'query' | 'body';
  /** JSON pointer (RFC 6901) into it, such as `/rules/3/id`; empty for all of it. */
  path: string;
  /** What to do about it, in a sentence. */
  mend: string;
}

/** Body of every refusal: `code` is stable, `message` is for people. `malformed` says what does not fit, where it is known. */
export interface ErrorReply extends Partial<Misfit> {
  code: ErrorCode;
  message: string;
}
