/** A new paragraph begins after a pause of this many seconds, or after this many characters. */
const PAUSE = 2.5;
const LONG = 600;

const TIMES = /^\s*((?:\d+:)?\d{1,2}:\d{2}\.\d{3})\s+-->\s+((?:\d+:)?\d{1,2}:\d{2}\.\d{3})/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  quot: '"',
  lrm: '',
  rlm: '',
};

/** Returns whether a text is a file of captions: https://www.w3.org/TR/webvtt1/. */
export function isWebVtt(text: string): boolean {
  return /^\u{feff}?WEBVTT(?:[ \t\r\n]|$)/u.test(text);
}

/**
 * Returns what captions say, as paragraphs of plain text. Leaves out times, styles, positions and
 * lines that are repeated while the captions scroll.
 * @returns an empty list when the text is not WebVTT
 */
export function transcriptOf(webVtt: string): string[] {
  if (!isWebVtt(webVtt)) return [];
  const paragraphs: string[] = [];
  let run = '';
  let last = '';
  let end = 0;
  for (const cue of cuesOf(webVtt)) {
    const isNew = cue.start - end > PAUSE || (run.length > LONG && /[.!?。！？]$/.test(run));
    if (run !== '' && isNew) {
      paragraphs.push(run);
      run = '';
    }
    for (const line of cue.lines) {
      if (line === last) continue;
      run = run === '' ? line : `${run} ${line}`;
      last = line;
    }
    end = cue.end;
  }
  return run === '' ? paragraphs : [...paragraphs, run];
}

type Cue = { readonly start: number; readonly end: number; readonly lines: readonly string[] };

function cuesOf(webVtt: string): Cue[] {
  const blocks = webVtt.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*\n/);
  return blocks.flatMap((block): Cue[] => {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMES.test(line));
    const [, start = '', end = ''] = TIMES.exec(lines[at] ?? '') ?? [];
    if (at === -1 || at > 2) return [];
    const words = lines.slice(at + 1).map(plainText);
    return [{ start: seconds(start), end: seconds(end), lines: words.filter(Boolean) }];
  });
}

function plainText(line: string): string {
  return line
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&(\w+);/g, (all, name: string) =>
      Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? all) : all,
    )
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function seconds(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
