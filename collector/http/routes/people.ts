/** `/api/people` and `/api/audit`: who may do what, and who did what. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { type AuditReply, type LinkReply, type PeopleReply, ROLES } from '../../../protocol/api/accounts.ts';
import { actorOf } from '../../accounts/actor.ts';
import { bodyOf } from '../parse/body-of.ts';
import { wholeNumber } from '../parse/whole-number.ts';
import type { HttpParts } from '../parts.ts';
import { PersonName } from './person-name.ts';

const RoleName = Type.Union(ROLES.map((role) => Type.Literal(role)));
const Added = Type.Object({ email: Type.String({ maxLength: 254 }), name: PersonName, role: RoleName });
const Changed = Type.Object({ role: Type.Optional(RoleName), disabled: Type.Optional(Type.Boolean()) });
const PAGE = 50;

export function peopleRoutes(app: FastifyInstance, { accounts, auditTrail }: HttpParts): void {
  const { people } = accounts;

  app.get<{ Querystring: { after?: string } }>(
    '/api/people',
    async ({ query }): Promise<PeopleReply> => people.list(wholeNumber(query.after, 0)),
  );

  app.post('/api/people', async ({ body, signedIn }): Promise<LinkReply> => {
    const { email, name, role } = bodyOf(Added, body);
    return people.add(actorOf(signedIn.person), { email, name: name.trim(), role });
  });

  app.put<{ Params: { id: string } }>('/api/people/:id', async ({ params, body, signedIn }) => {
    await people.change(actorOf(signedIn.person), wholeNumber(params.id, 0), bodyOf(Changed, body));
    return { changed: true };
  });

  app.post<{ Params: { id: string } }>(
    '/api/people/:id/link',
    async ({ params, signedIn }): Promise<LinkReply> =>
      people.link(actorOf(signedIn.person), wholeNumber(params.id, 0)),
  );

  app.get<{ Querystring: { before?: string } }>('/api/audit', async ({ query }): Promise<AuditReply> => {
    const before = wholeNumber(query.before, undefined);
    const found = await auditTrail({ limit: PAGE + 1, ...(before !== undefined && { before }) });
    const entries = found.slice(0, PAGE);
    const last = entries.at(-1);
    return { entries, ...(found.length > PAGE && last && { next: last.id }) };
  });
}
