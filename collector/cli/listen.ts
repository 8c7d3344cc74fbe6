/** Starts a server and says where it is; a taken port is refused in one sentence. */
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../config/refusal.ts';

/** @returns the origin it listens on, such as `http://127.0.0.1:8787` */
export async function listen(
  app: FastifyInstance,
  host: string,
  port: number,
  name: string,
): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') {
      throw new Refusal(`Port ${port} is taken; set ${name} to another, such as ${name}=${port + 100}.`);
    }
    throw new Refusal(`${host}:${port} cannot be listened on (${code || error}); set HOST and ${name}.`);
  }
  const address = app.server.address();
  const shown = host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${typeof address === 'object' && address ? address.port : port}`;
}
