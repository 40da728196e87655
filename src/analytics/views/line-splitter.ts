/** Maximum length of a line in bytes. Longer ones are forged or not from a log. */
const MAX_LINE = 64 * 1024;

/** Takes a line and the number of the stretch of the file in which it begins. */
type TakeLine = (line: string | undefined, stretch: number) => void;

/**
 * Splits chunks into lines and keeps at most one line in memory. Lines are decoded as Latin-1,
 * where every byte is valid. A line that is too long is undefined.
 */
export class LineSplitter {
  readonly #take: TakeLine;
  #rest = '';
  #tooLong = false;
  #restStretch = 0;

  constructor(take: TakeLine) {
    this.#take = take;
  }

  push(bytes: Buffer, stretch: number): void {
    const text = bytes.toString('latin1');
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      const pending = this.pending;
      this.#emit(this.#rest + text.slice(start, end), pending ? this.#restStretch : stretch);
      start = end + 1;
    }
    if (start === text.length) return;
    if (!this.pending) this.#restStretch = stretch;
    if (this.#rest.length + text.length - start > MAX_LINE) this.#tooLong = true;
    this.#rest = this.#tooLong ? '' : this.#rest + text.slice(start);
  }

  /** Whether a line has begun and not ended. */
  get pending(): boolean {
    return this.#tooLong || this.#rest !== '';
  }

  /** Assigns the unfinished line to a stretch. */
  movePending(stretch: number): void {
    this.#restStretch = stretch;
  }

  /** Ends the last line, which may have no line break. */
  end(): void {
    if (this.pending) this.#emit(this.#rest, this.#restStretch);
  }

  #emit(line: string, stretch: number): void {
    const tooLong = this.#tooLong || line.length > MAX_LINE;
    this.#rest = '';
    this.#tooLong = false;
    this.#take(tooLong ? undefined : line.replace(/\r$/, ''), stretch);
  }
}
