/** The document of the API as the page about it needs it: routes by area, and the shapes they name. */
import type { Field } from '../api/field.ts';

/** A JSON Schema, as it stands in the document. */
export type Schema = { readonly [keyword: string]: unknown };

export interface Parameter {
  name: string;
  about: string;
  required: boolean;
  schema: Schema;
}

export interface Refusal {
  status: string;
  /** Each with what to do about it. */
  codes: { code: string; message: string }[];
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  summary: string;
  about: string;
  /** Who may, at least; `anyone` needs no session, `secret` and `key` are the shop's. */
  role: string;
  address: Parameter[];
  query: Parameter[];
  body: Schema | undefined;
  reply: Schema | undefined;
  refusals: Refusal[];
}

export interface Area {
  name: string;
  about: string;
  operations: Operation[];
}

export interface ApiDocument {
  areas: Area[];
  /** By name. */
  shapes: { readonly [name: string]: Schema };
}

/** @param answer the OpenAPI document @throws ApiFailure for anything else */
export function readDocument(answer: Field): ApiDocument {
  const components = answer.get('components');
  const responses = components.get('responses');
  const operations = Object.entries(answer.get('paths').map((methods) => methods)).flatMap(
    ([path, methods]) =>
      Object.entries(methods.map((one) => one)).map(([method, one]) => ({
        area: one.get('tags').list((tag) => tag.text())[0],
        operation: readOperation(method, path, one, responses),
      })),
  );
  return {
    areas: answer.get('tags').list((tag) => ({
      name: tag.get('name').text(),
      about: tag.get('description').text(),
      operations: operations.flatMap(({ area, operation }) =>
        area === tag.get('name').text() ? operation : [],
      ),
    })),
    shapes: components.get('schemas').map(({ value }) => schemaOf(value) ?? {}),
  };
}

function readOperation(method: string, path: string, one: Field, responses: Field): Operation {
  const parameters = one.get('parameters');
  const of = (where: string) =>
    parameters.exists
      ? parameters
          .list((each) => each)
          .filter((each) => each.get('in').value === where)
          .map(readParameter)
      : [];
  const answers = one.get('responses');
  const body = one.get('requestBody');
  return {
    id: one.get('operationId').text(),
    method: method.toUpperCase(),
    path,
    summary: one.get('summary').text(),
    about: one.get('description').maybeText() ?? '',
    role: one.get('x-role').text(),
    address: of('path'),
    query: of('query'),
    body: body.exists ? contentOf(body) : undefined,
    reply: contentOf(answers.get('200')),
    refusals: Object.entries(answers.map((each) => each))
      .filter(([status]) => status !== '200')
      .map(([status, each]) => ({ status, codes: codesOf(each, responses) })),
  };
}

function readParameter(one: Field): Parameter {
  return {
    name: one.get('name').text(),
    about: one.get('description').maybeText() ?? '',
    required: one.get('required').flag(),
    schema: schemaOf(one.get('schema').value) ?? {},
  };
}

/** Whatever kind of content it is; there is one. */
function contentOf(of: Field): Schema | undefined {
  const [content] = Object.values(of.get('content').map((media) => media.get('schema').value));
  return schemaOf(content);
}

/** They stand in the description of a response, each behind its code. */
function codesOf(response: Field, responses: Field): Refusal['codes'] {
  const named = response.get('$ref').maybeText()?.split('/').at(-1);
  const { value } = (named === undefined ? response : responses.get(named)).get('description');
  return String(value)
    .split(/(?:^| )`(\w+)`: /)
    .slice(1)
    .reduce<Refusal['codes']>((codes, part, place) => {
      if (place % 2 === 0) codes.push({ code: part, message: '' });
      else for (const last of codes.slice(-1)) last.message = part;
      return codes;
    }, []);
}

function schemaOf(value: unknown): Schema | undefined {
  return typeof value === 'object' && value !== null ? (value as Schema) : undefined;
}
