/** A file in, plain or gzip by its content; its lines out, in chunks as they are read. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { constants, createGunzip } from 'node:zlib';
import { Refusal } from '../config/refusal.ts';

export interface Line {
  /** From 1. */
  number: number;
  /** Without the line break; empty if `tooLong`. */
  text: string;
  /** The file ended before a line break did. */
  cut?: true;
  /** Longer than `MAX_LINE`; its text is not kept. */
  tooLong?: true;
}

export interface Chunk {
  lines: Line[];
  /** Share of the file read when these were, 0 to 1. */
  share: number;
}

export interface LineFile {
  /** Ends early where the file is damaged. */
  chunks: AsyncIterable<Chunk>;
  /** @returns after the end: what is wrong with the file, if it is damaged */
  damage(): string | undefined;
}

/** Characters. OTTO's longest sessions have 500 events of 50. */
const MAX_LINE = 1_000_000;

/** @throws Refusal if the file cannot be opened */
export async function readLines(path: string): Promise<LineFile> {
  const { size, gzip } = await look(path);
  const file = createReadStream(path);
  // With a sync flush at the end, a download that broke off still gives what there is of it.
  const unzip = gzip ? createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }) : undefined;
  const lines = splitter(() => (unzip?.bytesWritten ?? file.bytesRead) / size);
  const flow = unzip ? pipeline(file, unzip, lines) : pipeline(file, lines);
  let damage: string | undefined;
  flow.catch((error: Error) => {
    damage = error.message;
  });

  async function* chunks(): AsyncGenerator<Chunk> {
    try {
      for await (const chunk of lines) yield chunk as Chunk;
    } catch (error) {
      damage ??= error instanceof Error ? error.message : String(error);
    } finally {
      file.destroy();
    }
  }

  return { chunks: chunks(), damage: () => damage };
}

async function look(path: string): Promise<{ size: number; gzip: boolean }> {
  try {
    await using file = await open(path);
    const stat = await file.stat();
    if (!stat.isFile()) throw new Refusal(`${path} is not a file.`);
    if (stat.size === 0) throw new Refusal(`${path} is empty.`);
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return { size: stat.size, gzip: buffer[0] === 0x1f && buffer[1] === 0x8b };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${path} cannot be read; name a file that is there and that you may read.`);
  }
}

function splitter(share: () => number): Transform {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let number = 0;
  let skipping = false;

  function take(text: string): Line[] {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    const lines = parts.map(whole);
    if (rest.length > MAX_LINE) {
      skipping = true;
      rest = '';
    }
    return lines;
  }

  function whole(text: string): Line {
    number++;
    const tooLong = skipping || text.length > MAX_LINE;
    skipping = false;
    if (tooLong) return { number, text: '', tooLong };
    return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  }

  return new Transform({
    readableObjectMode: true,
    readableHighWaterMark: 2,
    transform: (chunk: Buffer, _encoding, done) =>
      done(null, { lines: take(decoder.write(chunk)), share: share() }),
    flush(done) {
      const lines = take(decoder.end());
      if (rest !== '' || skipping) lines.push({ ...whole(rest), cut: true });
      done(null, { lines, share: 1 });
    },
  });
}
