/** The OpenAPI 3.1 document of `/api` and of the wire, made from the catalogue, the roles and the one table of errors. */
import type { TObject } from 'typebox';
import { ruleSchemas } from '../../../rulebooks/rule-schemas.ts';
import { ROUTE_ROLES } from '../../routes/route-roles.ts';
import { SESSION_COOKIE } from '../../routes/session-cookie.ts';
import { AREAS } from '../areas.ts';
import type { AskedRole, Operation } from '../operation.ts';
import { COMPONENTS } from '../rule-shapes.ts';
import { type Components, components } from './components.ts';
import { refusalsOf } from './refusals.ts';
import { responsesOf } from './responses.ts';

type Json = { [key: string]: unknown };

/** Plain JSON (spec.openapis.org/oas/v3.1.1); of an operation `x-role` says who may. */
export interface OpenApi extends Json {
  openapi: string;
  paths: { [path: string]: Json };
}

export function openApi(): OpenApi {
  const shapes = components();
  const paths: { [path: string]: Json } = {};
  for (const { name, rows } of AREAS) {
    for (const [key, row] of Object.entries(rows)) {
      const [method = '', url = ''] = key.split(' ');
      const path = url.replaceAll(/:(\w+)/g, '{$1}');
      paths[path] ??= {};
      paths[path][method.toLowerCase()] = operationOf(key, row, name, shapes);
    }
  }
  const { schemas, responses } = shapes.all();
  return {
    openapi: '3.1.1',
    info: {
      title: 'Kairos: the API of the console, and the wire',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description: ABOUT,
    },
    servers: [{ url: '/' }],
    tags: AREAS.map(({ name, about }) => ({ name, description: about })),
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: SESSION_COOKIE,
          description:
            'Set by `POST /api/sign-in`; requests must come from the console itself or from no page.',
        },
        secretKey: { type: 'http', scheme: 'bearer', description: 'A secret key of the site.' },
      },
      schemas: { ...schemas, ...ruleSchemas(COMPONENTS) },
      responses,
    },
  };
}

const ABOUT =
  'Bodies and answers are JSON in UTF-8. Times are epoch milliseconds. A list is a page: `next`, where there is one, is what `before` or `after` takes for the next page. A refusal has a `code` for programs and a `message` for people.';

function operationOf(key: string, row: Operation, area: string, shapes: Components): Json {
  const role: AskedRole = row.opens ?? ROUTE_ROLES[key] ?? 'owner';
  const parameters = [
    ...parametersOf(row.params, 'path', shapes),
    ...parametersOf(row.query, 'query', shapes),
  ];
  return {
    operationId: nameOf(key),
    summary: row.summary,
    ...(row.about !== undefined && { description: row.about }),
    tags: [area],
    'x-role': role,
    security: securityOf(role),
    ...(parameters.length > 0 && { parameters }),
    ...(row.body && {
      requestBody: { required: true, content: { 'application/json': { schema: shapes.of(row.body) } } },
    }),
    responses: responsesOf(row, refusalsOf(key, row, role), shapes),
  };
}

/** A page's key stands in its body, and its origin must be listed. */
function securityOf(role: AskedRole): Json[] {
  if (role === 'anyone' || role === 'key') return [];
  return [role === 'secret' ? { secretKey: [] } : { session: [] }];
}

function parametersOf(part: TObject | undefined, where: 'path' | 'query', { of }: Components): Json[] {
  const required: readonly string[] = part?.required ?? [];
  return Object.entries(part?.properties ?? {}).map(([name, schema]) => {
    const { description, ...rest } = schema as Json;
    return {
      name,
      in: where,
      required: required.includes(name),
      ...(description !== undefined && { description }),
      schema: of(rest),
    };
  });
}

/** `GET /api/sites/:site/rules` → `getSitesSiteRules` */
function nameOf(key: string): string {
  const words = key.replace(/\/(?:api|v1)\//, '').split(/[^A-Za-z]+/);
  return words
    .map((word, place) => (place === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}
