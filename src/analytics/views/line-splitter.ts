/** Longest line to read, in bytes; what is longer was forged, or is no log. */
const MAX_LINE = 64 * 1024;

/** What a line tells beside itself: the number of the stretch of its file in which it begins. */
type TakeLine = (line: string | undefined, stretch: number) => void;

/**
 * Cuts what comes piece by piece into lines, holding no more than one of them. Lines are taken as
 * Latin-1, in which no byte is wrong; a line that is too long comes as undefined.
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

  /** Whether a line has begun that has not ended. */
  get pending(): boolean {
    return this.#tooLong || this.#rest !== '';
  }

  /** Says that the line which has begun belongs to this stretch. */
  movePending(stretch: number): void {
    this.#restStretch = stretch;
  }

  /** Ends the last line, which may lack its line break. */
  end(): void {
    if (this.pending) this.#emit(this.#rest, this.#restStretch);
  }

  #emit(line: string, stretch: number): void {
    const tooLong = this.#tooLong || line.length > MAX_LINE;
    this.#rest = '';
    this.#tooLong = false;
    this.#take(tooLong ? undefined : line.endsWith('\r') ? line.slice(0, -1) : line, stretch);
  }
}
