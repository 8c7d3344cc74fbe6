/** What the page about the API makes of the document: nothing of it is left out. */
import { expect, it } from 'vitest';
import { openApi } from '../../collector/http/api/document/open-api.ts';
import { ROUTE_ROLES } from '../../collector/http/routes/route-roles.ts';
import { field } from '../../console/api/field.ts';
import { readDocument } from '../../console/reference/document.ts';
import { exampleOf } from '../../console/reference/example-of.ts';
import { shapeRows } from '../../console/reference/shape-rows.ts';
import { WORDS } from '../../console/words.ts';
import { apiDocument } from '../support/api-document.ts';

const { areas, shapes } = readDocument(field(JSON.parse(JSON.stringify(openApi()))));
const operations = areas.flatMap((area) => area.operations);

it('the page has every route of the API, with its role and its refusals (spec: J5)', () => {
  const keys = operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
  expect(keys.filter((key) => key.includes(' /api/')).sort()).toEqual(Object.keys(ROUTE_ROLES).sort());
  for (const { id, role, refusals } of operations) {
    expect([id, Object.keys(WORDS.reference.roles)]).toEqual([id, expect.arrayContaining([role])]);
    const codes = refusals.flatMap((refusal) => refusal.codes);
    expect([id, codes.length, codes.every(({ message }) => message.length > 10)]).toEqual([
      id,
      expect.any(Number),
      true,
    ]);
    expect(codes.length).toBeGreaterThan(0);
  }
});

it('a shape is told field by field, through references and choices (spec: J5)', () => {
  const moments = operations.find(({ path }) => path.endsWith('/moments'));
  const rows = shapeRows(moments?.reply ?? {}, shapes);
  expect(rows.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['moments', 'moments[].id', 'moments[].hold.code', 'next']),
  );
  expect(rows.find(({ path }) => path === 'moments')?.type).toBe('list of at most 30: Moment');
  expect(rows.find(({ path }) => path === 'next')).toMatchObject({
    optional: true,
    type: 'whole number ≥ 0',
  });
  for (const { id, reply } of operations) {
    expect([id, shapeRows(reply ?? {}, shapes).length]).not.toEqual([id, 0]);
  }
});

it('the example of a route is one that the document describes (spec: J5)', () => {
  const { wrongWith } = apiDocument();
  const me = operations.find(({ id }) => id === 'getMe');
  expect(wrongWith('GET', '/api/me', 200, exampleOf(me?.reply ?? {}, shapes))).toBeUndefined();
});
