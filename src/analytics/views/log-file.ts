import { createHash } from 'node:crypto';
import { createReadStream, openSync, readSync, closeSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UserError } from '../../lib/problem.ts';

/** A log that was read, found again by its content under whatever name, packed or not. */
export type LogRecord = {
  /** Of the unpacked content. */
  readonly bytes: number;
  /** Whether its last line was not complete: more was to come. */
  readonly cut: boolean;
};

/** Records by the SHA-256 of the content, its first 32 hexadecimal digits. */
export type LogRecords = Readonly<Record<string, LogRecord>>;

/**
 * Reads a log, plain or gzip, piece by piece.
 * @param onBytes is told of the bytes that were read from the disk
 * @throws UserError when it cannot be read to its end
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
    let told = 0;
    for await (const bytes of content) {
      onBytes(file.bytesRead - told);
      told = file.bytesRead;
      yield bytes as Buffer;
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `${path} cannot be read to its end (${reason}). Fetch the file again, or leave it ` +
        'out; nothing was counted.',
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
 * Notices while a log is read that its content up to here was read before, as a whole file: the
 * same log again, or one that has grown. Content is cut where a known file may have ended.
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
   * Takes the next bytes; hands them out in pieces, and after a piece the record of the known file
   * that ended there.
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

  /** The record of what was read. */
  record(cut: boolean): { id: string; record: LogRecord } {
    return { id: digest(this.#hash), record: { bytes: this.#bytes, cut } };
  }
}

function digest(hash: ReturnType<typeof createHash>): string {
  return hash.copy().digest('hex').slice(0, 32);
}
