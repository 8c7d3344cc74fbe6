/** A collector comes in; what MSW's service worker asks for each request of the tag goes out. */
import { HttpResponse, http } from 'msw/http';
import { WireError } from '../../collector/http/wire-error.ts';
import type { BrowserCollector } from './collector.ts';

/** @param folder address of the folder the tag's files are in */
export function handlers(collector: BrowserCollector, folder: string): ReturnType<typeof http.post>[] {
  return [
    http.post(`${folder}v1/events`, ({ request }) => answer(request, collector.events)),
    http.post(`${folder}v1/erase`, ({ request }) => answer(request, collector.erase)),
  ];
}

async function answer(request: Request, work: (body: unknown) => Promise<object>) {
  try {
    return HttpResponse.json(await work(await request.json()));
  } catch (error) {
    const wire = error instanceof WireError ? error : toWireError(error);
    return HttpResponse.json({ code: wire.code, message: wire.message }, { status: wire.statusCode });
  }
}

function toWireError(error: unknown): WireError {
  if (error instanceof SyntaxError) return new WireError('malformed');
  console.error(error);
  return new WireError('internal');
}
