/** Everything that is kept of one visitor: as a file, or erased. */
import { sendJson } from './send-json.ts';

/** @returns the address of the file */
export function exportHref(site: string, visitor: string): string {
  return `${pathOf(site, visitor)}/export`;
}

/** @throws ApiFailure */
export async function eraseVisitor(site: string, visitor: string): Promise<void> {
  await sendJson('POST', `${pathOf(site, visitor)}/erase`);
}

function pathOf(site: string, visitor: string): string {
  return `/api/sites/${encodeURIComponent(site)}/visitors/${encodeURIComponent(visitor)}`;
}
