/** Starts a server and says where it is; a taken port is refused in one sentence. */
import { Refusal } from '../config/refusal.ts';

/** Listens, and gives the port it got. */
type Listen = (host: string, port: number) => Promise<number>;

/** @returns the origin it listens on, such as `http://127.0.0.1:8787` */
export async function listen(server: Listen, host: string, port: number, name: string): Promise<string> {
  const shown = host.includes(':') ? `[${host}]` : host;
  try {
    return `http://${shown}:${await server(host, port)}`;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') {
      throw new Refusal(`Port ${port} is taken; set ${name} to another, such as ${name}=${port + 100}.`);
    }
    throw new Refusal(`${host}:${port} cannot be listened on (${code || error}); set HOST and ${name}.`);
  }
}
