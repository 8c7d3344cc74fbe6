/** Rows of the catalogue: what opens a site to tags and servers. */
import Type from 'typebox';
import {
  KEY_KINDS,
  type SiteKey as Key,
  type KeysReply,
  type MadeKey,
  type MakeKey,
  type RotateKey,
} from '../../../protocol/api/sites.ts';
import { exactly } from './exactly.ts';
import type { Operation } from './operation.ts';
import { closed, OfSite, oneOf, SiteKey, text, time } from './parts.ts';

const Kind = oneOf(KEY_KINDS, '`public` stands in the tag, `secret` with the shop’s own servers.');
const KeyShape = exactly<Key>()(
  closed(
    {
      id: Type.String(),
      kind: Kind,
      name: Type.String({ description: 'Empty for those that came with the site.' }),
      shows: Type.String({ description: 'A public key as it is; the last characters of a secret one.' }),
      born: Type.Optional(
        oneOf(['site', 'command-line'], 'Came with the site: its own key, or the one in `secrets.json`.'),
      ),
      who: Type.Optional(Type.String({ description: 'Who made it.' })),
      made: Type.Optional(time('When it was made')),
      used: Type.Optional(time('The hour in which it was last used')),
      ends: Type.Optional(time('When it stops working, or has stopped')),
    },
    { title: 'Key' },
  ),
);
const keys = Type.Array(KeyShape, {
  description: 'Those that work, and those that ended in the last 30 days; the oldest first.',
});
const Keys = exactly<KeysReply>()(closed({ keys }));
const Made = exactly<MadeKey>()(
  closed({
    keys,
    made: KeyShape,
    secret: Type.Optional(Type.String({ description: 'The whole secret key, told here and never again.' })),
  }),
);
const OfKey = closed({ site: SiteKey, id: text(40, 'Of the key.') });
const MOST_HOURS = 8_784;

export const SITE_KEYS = {
  'GET /api/sites/:site/keys': {
    summary: 'The keys of a site; of secret ones only their ends.',
    params: OfSite,
    reply: Keys,
  },
  'POST /api/sites/:site/keys': {
    summary: 'Make another key of a site.',
    params: OfSite,
    body: exactly<MakeKey>()(
      closed({
        kind: Kind,
        name: Type.String({ maxLength: 80, pattern: '\\S', description: 'What it is for.' }),
      }),
    ),
    reply: Made,
    errors: ['too_many'],
  },
  'POST /api/sites/:site/keys/:id/rotate': {
    summary: 'Make a key in place of one that then ends, at once or after a time.',
    params: OfKey,
    body: exactly<RotateKey>()(
      closed({
        hours: Type.Union([Type.Integer({ minimum: 0, maximum: MOST_HOURS }), Type.Null()], {
          description: 'How long the old one goes on working; null: until it is revoked.',
        }),
      }),
    ),
    reply: Made,
    errors: ['too_many'],
  },
  'POST /api/sites/:site/keys/:id/revoke': {
    summary: 'End a key now: whoever still sends it is refused.',
    params: OfKey,
    reply: Keys,
    errors: ['key_stays'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
