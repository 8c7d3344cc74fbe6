/** The shape of the config file: sites with their keys, origins and rules. Checked by `loadConfig`. */
import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false };

const Site = Type.Object(
  {
    key: Type.String({
      pattern: '^[A-Za-z0-9_-]{1,40}$',
      description: 'Public site key, as in data-site; letters, digits, hyphen and underscore.',
    }),
    name: Type.String({ minLength: 1, maxLength: 100, description: 'Name for people.' }),
    origins: Type.Array(Type.String({ pattern: '^https?://[^/\\s]+$' }), {
      description: 'Origins whose pages may send events, such as https://shop.example (no path).',
    }),
    stage: Type.Optional(
      Type.Union([Type.Literal('live'), Type.Literal('staging')], {
        description: 'What the site is for; live by default, staging where stagingOf is given.',
      }),
    ),
    stagingOf: Type.Optional(
      Type.String({ description: 'Key of the live site whose rules are tried here first.' }),
    ),
    rules: Type.Optional(
      Type.String({
        description:
          'Folder of rule files, relative to the config file; left out, the console owns the rules.',
      }),
    ),
    import: Type.Optional(
      Type.String({ description: 'Folder that fills a site of the console at its first start.' }),
    ),
    params: Type.Optional(
      Type.Array(Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]{0,39}$' }), {
        description: 'Custom event parameters that may be kept, beside those of GA4.',
      }),
    ),
    newVisitorsPerMinute: Type.Optional(
      Type.Integer({ minimum: 1, description: 'New visitors from one network; 600 by default.' }),
    ),
  },
  closed,
);

export const ConfigSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    sites: Type.Array(Site, { minItems: 1 }),
    shop: Type.Optional(
      Type.Object(
        {
          folder: Type.String({ description: 'Folder of the demo shop, served on SHOP_PORT.' }),
          site: Type.String({ description: 'Key of the site it belongs to; its origin is added there.' }),
        },
        closed,
      ),
    ),
    alarm: Type.Optional(
      Type.Object(
        {
          webhook: Type.String({
            description: 'Where alarms are posted to: https, or http on this machine.',
          }),
        },
        closed,
      ),
    ),
    auditDays: Type.Optional(
      Type.Integer({
        minimum: 30,
        maximum: 3_650,
        description: 'How long the audit keeps an entry; 400 by default.',
      }),
    ),
    trustProxy: Type.Optional(
      Type.Array(Type.String(), {
        description: 'Addresses of proxies whose X-Forwarded-For is believed; none by default.',
      }),
    ),
  },
  closed,
);

export type SiteConfig = Static<typeof Site>;
export type Config = Static<typeof ConfigSchema>;
