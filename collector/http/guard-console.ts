/** Keeps the console closed to other machines until an owner has a password; its files hold nothing secret. */
import type { FastifyInstance } from 'fastify';
import { ERRORS } from '../../protocol/errors.ts';
import { WireError } from './wire-error.ts';

/** @param isOpen asked until it says yes for the first time */
export function guardConsole(app: FastifyInstance, isOpen: () => Promise<boolean>): void {
  let open = false;
  app.addHook('onRequest', async ({ url }, reply) => {
    const path = url.split('?', 1)[0] ?? '';
    if (open || path === '/' || /^\/console\/.+\.(?!html)/.test(path)) return;
    open = await isOpen();
    if (open) return;
    if (path.startsWith('/api/')) throw new WireError('console_closed');
    reply
      .status(ERRORS.console_closed.status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store');
    return reply.send(PAGE);
  });
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Console closed · Kairos</title>
<link rel="stylesheet" href="/console/console.css">
<main class="home">
<h1>The console is closed</h1>
<p>This collector can be reached from other machines, and no owner has a password yet. On the collector’s machine run
<code>kairos person add EMAIL --role owner --password</code>, then reload this page.</p>
</main>
</html>
`;
