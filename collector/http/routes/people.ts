/** `/api/people` and `/api/audit`: who may do what, and who did what. */
import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../accounts/actor.ts';
import { serve } from '../api/serve.ts';
import type { HttpParts } from '../parts.ts';

const PAGE = 50;

export function peopleRoutes(app: FastifyInstance, { accounts, auditTrail, auditDays }: HttpParts): void {
  const { people } = accounts;

  serve(app, 'GET /api/people', ({ query: { after = 0 } }) => people.list(after));

  serve(app, 'POST /api/people', ({ body: { email, name, role }, signedIn }) =>
    people.add(actorOf(signedIn.person), { email, name: name.trim(), role }),
  );

  serve(app, 'PUT /api/people/:id', async ({ params, body, signedIn }) => {
    await people.change(actorOf(signedIn.person), params.id, body);
    return { changed: true };
  });

  serve(app, 'POST /api/people/:id/link', ({ params, signedIn }) =>
    people.link(actorOf(signedIn.person), params.id),
  );

  serve(app, 'GET /api/audit', async ({ query: { before } }) => {
    const found = await auditTrail({ limit: PAGE + 1, ...(before !== undefined && { before }) });
    const entries = found.slice(0, PAGE);
    const last = entries.at(-1);
    return { entries, days: auditDays, ...(found.length > PAGE && last && { next: last.id }) };
  });
}
