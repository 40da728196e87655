import { createHash } from 'node:crypto';
import { createReadStream, openSync, readSync, closeSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UserError } from '../../lib/problem.ts';

/** A log that was read, identified by its content, whatever its name and compression. */
export type LogRecord = {
  /** Length of the decompressed content. */
  readonly bytes: number;
  /** Whether its last line was incomplete. */
  readonly cut: boolean;
};

/** Records by the first 32 hexadecimal digits of the content's SHA-256. */
export type LogRecords = Readonly<Record<string, LogRecord>>;

/**
 * Reads a log, plain or gzip, in chunks.
 * @param onBytes called with the number of bytes read from disk
 * @throws UserError when the file cannot be read to its end
 */
export async function* readLog(
  path: string,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 64 * 1024 });
  const content: Readable = isGzip(path)
    ? pipeline(file, createGunzip({ chunkSize: 64 * 1024 }), () => undefined)
    : file;
  try {
    let reported = 0;
    for await (const bytes of content) {
      onBytes(file.bytesRead - reported);
      reported = file.bytesRead;
      yield bytes as Buffer;
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `${path} cannot be read to its end (${reason}). Fetch the file again, or leave it ` +
        'out. Nothing was counted.',
    );
  } finally {
    file.destroy();
  }
}

function isGzip(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(2);
    return readSync(file, start, 0, 2, 0) === 2 && start[0] === 0x1f && start[1] === 0x8b;
  } finally {
    closeSync(file);
  }
}

/**
 * Detects that the content of a log up to here was read before as a whole file: the same log again,
 * or one that has grown. It splits the content where a known file may have ended.
 */
export class KnownContent {
  readonly #hash = createHash('sha256');
  readonly #known: LogRecords;
  readonly #ends: readonly number[];
  #next = 0;
  #bytes = 0;

  constructor(known: LogRecords) {
    this.#known = known;
    this.#ends = [...new Set(Object.values(known).map(({ bytes }) => bytes))].toSorted(
      (a, b) => a - b,
    );
  }

  /**
   * Returns the next bytes in pieces, and after a piece the record of the known file that ended
   * there.
   */
  *push(bytes: Buffer): Generator<{ piece: Buffer; ended: LogRecord | undefined }> {
    for (let start = 0; start < bytes.length;) {
      while ((this.#ends[this.#next] ?? Infinity) <= this.#bytes) this.#next++;
      const end = Math.min(
        bytes.length,
        start + (this.#ends[this.#next] ?? Infinity) - this.#bytes,
      );
      const piece = bytes.subarray(start, end);
      this.#hash.update(piece);
      this.#bytes += piece.length;
      start = end;
      const record =
        this.#bytes === this.#ends[this.#next] ? this.#known[digest(this.#hash)] : undefined;
      yield { piece, ended: record?.bytes === this.#bytes ? record : undefined };
    }
  }

  /** Returns the record of what was read. */
  record(cut: boolean): { id: string; record: LogRecord } {
    return { id: digest(this.#hash), record: { bytes: this.#bytes, cut } };
  }
}

function digest(hash: ReturnType<typeof createHash>): string {
  return hash.copy().digest('hex').slice(0, 32);
}
