import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Bytes of one visit: the time as a 64-bit number, then the visitor's hash, the article and the
 * stretch as four 32-bit numbers.
 */
export const VISIT_BYTES = 24;

/** Number of parts. One part must fit into memory. */
const PARTS = 256;

/** Visits of a part to keep in memory before they are written to disk. */
const WAITING = 1024;

type Part = {
  waiting: Buffer | undefined;
  used: number;
  file: number | undefined;
  written: number;
};

/**
 * Keeps any number of visits in little memory. It divides them by visitor into parts, which
 * overflow into files. The files are unlinked once they are open, so that nothing remains however
 * the run ends.
 */
export class VisitParts {
  readonly #parts = Array.from({ length: PARTS }, (): Part => ({
    waiting: undefined,
    used: 0,
    file: undefined,
    written: 0,
  }));

  /**
   * Adds a visit.
   * @param visitor eight bytes of hash or more
   * @param time in milliseconds
   */
  add(visitor: Buffer, article: number, time: number, stretch: number): void {
    const part = this.#parts[visitor.readUInt8(0) % PARTS];
    if (!part) return;
    const { used } = part;
    const waiting = (part.waiting ??= Buffer.alloc(WAITING * VISIT_BYTES));
    waiting.writeDoubleLE(time, used);
    visitor.copy(waiting, used + 8, 0, 8);
    waiting.writeUInt32LE(article, used + 16);
    waiting.writeUInt32LE(stretch, used + 20);
    part.used += VISIT_BYTES;
    if (part.used === waiting.length) flush(part, waiting);
  }

  /**
   * Returns the visits part by part, each valid until the next one. All visits of a visitor are in
   * one part.
   */
  *read(): Generator<Buffer> {
    const space = Buffer.alloc(Math.max(...this.#parts.map(({ written, used }) => written + used)));
    for (const part of this.#parts) {
      const visits = space.subarray(0, part.written + part.used);
      for (let done = 0; part.file !== undefined && done < part.written;)
        done += readSync(part.file, visits, done, part.written - done, done);
      part.waiting?.copy(visits, part.written, 0, part.used);
      yield visits;
    }
  }

  close(): void {
    for (const part of this.#parts) if (part.file !== undefined) closeSync(part.file);
  }
}

function flush(part: Part, waiting: Buffer): void {
  part.file ??= namelessFile();
  for (let done = 0; done < part.used;)
    done += writeSync(part.file, waiting, done, part.used - done, part.written + done);
  part.written += part.used;
  part.used = 0;
}

function namelessFile(): number {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-views-'));
  try {
    return openSync(join(folder, 'visits'), 'wx+', 0o600);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
