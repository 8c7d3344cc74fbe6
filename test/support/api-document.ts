/** Holds what is asked and answered against the document that is published of it; a reply it does not describe is told. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { openApi } from '../../collector/http/api/document/open-api.ts';
import { routeOf } from '../../collector/http/api/route-of.ts';

type Json = { [key: string]: unknown };

export interface ApiDocument {
  document: Json;
  /** @returns a sentence if the document says something else of this reply */
  wrongWith(method: string, path: string, status: number, body: unknown): string | undefined;
  /** @returns a sentence if the document would not take this body, though it was taken */
  wrongAsked(method: string, path: string, body: unknown): string | undefined;
}

export function apiDocument(): ApiDocument {
  const document = openApi();
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
  ajv.addSchema(document, 'api');
  const known = new Map<string, ValidateFunction | undefined>();

  function checkOf(at: string[]): ValidateFunction | undefined {
    const pointer = at.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    if (!known.has(pointer)) {
      const found = resolve(document, at);
      known.set(pointer, found === undefined ? undefined : ajv.compile({ $ref: `api#${found}` }));
    }
    return known.get(pointer);
  }

  return {
    document,
    wrongAsked(method, path, body) {
      const route = routeOf(method, path) ?? '';
      const url = route.slice(route.indexOf(' ') + 1).replaceAll(/:(\w+)/g, '{$1}');
      const check = checkOf(['paths', url, method.toLowerCase(), 'requestBody']);
      if (check?.(body)) return undefined;
      return `${method} ${path} took what its document does not: ${ajv.errorsText(check?.errors)} in ${JSON.stringify(body).slice(0, 500)}`;
    },
    wrongWith(method, path, status, body) {
      const route = routeOf(method === 'HEAD' ? 'GET' : method, path);
      // There is nothing, or not by this method: no route to hold it against.
      if (!route)
        return status === 404 || status === 405 ? undefined : `${method} ${path} is in no catalogue.`;
      const url = route.slice(route.indexOf(' ') + 1).replaceAll(/:(\w+)/g, '{$1}');
      const check = checkOf(['paths', url, method.toLowerCase(), 'responses', String(status)]);
      if (!check) return `The document of the API has no ${status} for ${route}: ${JSON.stringify(body)}.`;
      if (check(body)) return undefined;
      return `${route} answered ${status} otherwise than its document says: ${ajv.errorsText(check.errors)} in ${JSON.stringify(body).slice(0, 500)}`;
    },
  };
}

/** @returns pointer to the schema of the JSON that a response has, through references */
function resolve(document: Json, at: string[]): string | undefined {
  const response = at.reduce<unknown>((value, part) => (value as Json | undefined)?.[part], document);
  const pointer = (parts: string[]) =>
    parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (response === undefined) return undefined;
  const { $ref } = response as { $ref?: string };
  const own = $ref === undefined ? pointer(at) : $ref.slice(1);
  return `${own}${pointer(['content', 'application/json', 'schema'])}`;
}
