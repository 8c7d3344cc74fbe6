/** Reads a file, maps its rows and sends the events in file order; what became of them comes out. */
import { Refusal } from '../../config/refusal.ts';
import type { Mapper } from '../../recordings/mapper.ts';
import { readLines } from '../../recordings/read-lines.ts';
import { batcher } from './batcher.ts';
import type { PostBatch } from './post-batch.ts';
import type { Progress } from './progress.ts';
import { counter, type Tally } from './tally.ts';

export interface ReplayOptions {
  file: string;
  source: string;
  mapper: Mapper;
  post: PostBatch;
  progress: Progress;
}

/** @throws Refusal if the file cannot be read on, or the collector refuses */
export async function replayFile(options: ReplayOptions): Promise<Tally> {
  const { source, mapper, post, progress } = options;
  const file = await readLines(options.file);
  const batches = batcher(source);
  const count = counter();
  let underway: Promise<void> = Promise.resolve();

  /** One body under way at a time: the order of one visitor's events is the order of arrival. */
  async function send(json: string): Promise<void> {
    await underway;
    underway = post(json).then(count.reply);
    // Its failure is thrown by the next `await underway`, perhaps only after more of the file was read.
    underway.catch(() => undefined);
  }

  async function take(mapped: ReturnType<Mapper['take']>): Promise<void> {
    for (const one of mapped) {
      count.row(one);
      if ('reason' in one) continue;
      const body = batches.add(one.event);
      if (body === 'too_large') count.reject('event_too_large');
      else if (body) await send(body.json);
    }
  }

  for await (const { lines, share } of file.chunks) {
    for (const line of lines) {
      const mapped = mapper.take(line);
      if (mapped.length > 0) await take(mapped);
      progress.show(share, count.tally);
    }
  }
  await take(mapper.end());
  const last = batches.rest();
  if (last) await send(last.json);
  await underway;
  const damage = file.damage();
  if (damage !== undefined) {
    const { rows } = count.tally;
    throw new Refusal(`${options.file} is damaged (${damage}); ${rows} rows before that were read and sent.`);
  }
  return count.tally;
}
