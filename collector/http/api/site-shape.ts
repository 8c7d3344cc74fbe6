/** Pieces of the rows about sites: what one is, and whose pages may send to it. */
import Type from 'typebox';
import { type SiteOrigin, type SiteRow, type SiteSettings, STAGES } from '../../../protocol/api/sites.ts';
import { exactly } from './exactly.ts';
import { closed, oneOf, SiteKey, time } from './parts.ts';

export const SITE_PROPERTIES = {
  key: SiteKey,
  name: Type.String({ description: 'Name for people.' }),
  stage: oneOf(STAGES, '`staging` is where rules are tried before they go to the live site.'),
  stagingOf: Type.Optional({ ...SiteKey, description: 'Key of the live site that this is the staging of.' }),
  origins: Type.Array(Type.String(), { description: 'Whose pages may send events.' }),
};
exactly<SiteRow>()(closed(SITE_PROPERTIES));

const { origins: _origins, ...about } = SITE_PROPERTIES;
const origin = Type.String({ description: 'As browsers write it, such as https://shop.example.' });
const OriginShape = exactly<SiteOrigin>()(
  Type.Union([
    closed({ origin, owner: Type.Literal('file') }),
    closed({ origin, owner: Type.Literal('console'), who: Type.String(), at: time() }),
  ]),
);

export const SiteSettingsShape = exactly<SiteSettings>()(
  closed(
    {
      ...about,
      staging: Type.Optional({ ...SiteKey, description: "Key of this site's own staging site." }),
      owner: oneOf(
        ['file', 'console'],
        '`file`: the config file says name and stage, and the console cannot.',
      ),
      origins: Type.Array(OriginShape, { maxItems: 1_000 }),
    },
    { title: 'SiteSettings' },
  ),
);
