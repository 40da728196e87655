import type { Splice } from '../text/splice.ts';
import { isUnspaced } from '../text/unspaced-scripts.ts';
import type { Run } from './emphasis-runs.ts';
import {
  characterAt,
  characterBefore,
  flanking,
  isSpace,
  plainlyCloses,
  plainlyOpens,
  runsOf,
} from './emphasis-runs.ts';
import type { InlineText } from './inline-text.ts';

type Delimiter = { readonly run: Run; readonly start: number; readonly end: number };
type Pair = { readonly open: Delimiter; readonly close: Delimiter };
type Paired = { readonly pairs: readonly Pair[]; readonly rest: readonly Delimiter[] };

/**
 * Returns the changes that make words bold or italic where CommonMark shows asterisks though it is
 * plain what is meant: `**Note:**Keep`, `**「設定」**を`, `**very **important`. Changes nothing
 * where CommonMark pairs every asterisk, or where the asterisks may be a formula or a file pattern.
 */
export function repairEmphasis(inline: InlineText): Splice[] {
  const runs = runsOf(inline);
  if (runs.length < 2) return [];
  const strict = paired(runs, inline.text, true);
  if (strict.rest.length === 0) return [];
  const meant = paired(runs, inline.text, false);
  if (lengthOf(meant.rest) >= lengthOf(strict.rest)) return [];
  return meant.pairs.flatMap((pair) => splicesFor(pair, inline));
}

/**
 * Whether a body may have marks that CommonMark shows. Reads the body without parsing it: most have
 * none, and parsing takes a third of the time of a page.
 */
export function mayShowMarks(markdown: string): boolean {
  return markdown.split(/\n[ \t>]*\n/).some((text) => {
    if (!/[*_]/.test(text)) return false;
    const runs = runsOf({ text, isPlain: () => true }).filter(
      (run) => plainlyOpens(run) || plainlyCloses(run),
    );
    return paired(runs, text, true).rest.length > 0;
  });
}

/** Returns where asterisks that were meant as marks of bold words are shown to readers. */
export function shownAsterisks(inline: InlineText): number[] {
  const runs = runsOf(inline);
  const strict = paired(runs, inline.text, true);
  const meant = strict.rest.length === 0 ? strict : paired(runs, inline.text, false);
  const { rest } = lengthOf(meant.rest) < lengthOf(strict.rest) ? meant : strict;
  return rest.flatMap(({ run, start, end }) => {
    const { mark, before, after } = run;
    const isTight = isSpace(before) !== isSpace(after);
    const isMeant = isTight && /[\p{L}\p{P}]/u.test(before + after);
    return mark === '*' && end - start === 2 && isMeant && !/[/\\]/.test(before + after)
      ? [inline.offsetOf(start)]
      : [];
  });
}

function lengthOf(delimiters: readonly Delimiter[]): number {
  return delimiters.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Pairs delimiters as CommonMark does: https://spec.commonmark.org/0.31.2/#phase-2-inline-structure */
function paired(runs: readonly Run[], text: string, isStrict: boolean): Paired {
  const pairs: Pair[] = [];
  const rest: Delimiter[] = [];
  const open: Delimiter[] = [];
  /** Number of openers below which nothing fits a run of this kind, as in the specification. */
  const bottoms = new Map<string, number>();
  for (const run of runs) {
    let { start } = run;
    const closes = isStrict ? run.closes : plainlyCloses(run);
    const opens = isStrict ? run.opens : plainlyOpens(run);
    const kind = `${run.mark}${opens}${(run.end - run.start) % 3}${run.closes}`;
    while (closes && start < run.end) {
      const bottom = Math.min(bottoms.get(kind) ?? 0, open.length);
      const index = lastFitting(open, bottom, { run, start, end: run.end }, text, isStrict);
      const opener = open[index];
      if (!opener) {
        bottoms.set(kind, open.length);
        break;
      }
      const length = opener.end - opener.start > 1 && run.end - start > 1 ? 2 : 1;
      for (const skipped of open.splice(index + 1)) rest.push(skipped);
      pairs.push({
        open: { run: opener.run, start: opener.end - length, end: opener.end },
        close: { run, start, end: start + length },
      });
      open.pop();
      if (opener.end - length > opener.start) open.push({ ...opener, end: opener.end - length });
      for (const [key, below] of bottoms) bottoms.set(key, Math.min(below, open.length));
      start += length;
    }
    if (start === run.end) continue;
    (opens ? open : rest).push({ run, start, end: run.end });
  }
  return { pairs, rest: [...rest, ...open] };
}

function lastFitting(
  open: readonly Delimiter[],
  bottom: number,
  close: Delimiter,
  text: string,
  isStrict: boolean,
): number {
  for (let index = open.length - 1; index >= bottom; index--) {
    const opener = open[index];
    if (opener && opener.run.mark === close.run.mark && fits(opener, close, text, isStrict))
      return index;
  }
  return -1;
}

function fits(open: Delimiter, close: Delimiter, text: string, isStrict: boolean): boolean {
  const [first, last] = [open.run, close.run];
  const lengths = [first.end - first.start, last.end - last.start] as const;
  // The rule of three: `*a**b*` is one emphasis.
  const isDouble = (first.opens && first.closes) || (last.opens && last.closes);
  const [one, other] = lengths;
  if (isDouble && (one + other) % 3 === 0 && (one % 3 !== 0 || other % 3 !== 0)) return false;
  if (isStrict || (first.opens && last.closes)) return true;
  if (one !== other) return false;
  return areWords(text.slice(open.end, close.start), first, last, text);
}

/** Whether a text between two runs reads as words, not as part of a formula or of code. */
function areWords(inside: string, first: Run, last: Run, text: string): boolean {
  const hasWord = /\p{L}[\p{L}\p{M}]/u.test(inside) || isUnspaced(inside);
  // `width ** height ** depth`
  if ([first.before, first.after, last.before, last.after].every(isSpace))
    return hasWord && !(isBetween(first, last, text) && /^\s*[\w.$-]+\s*$/.test(inside));
  // `x**(y)**2`
  const isWithinWord = /[\p{L}\p{N}]/u.test(first.before) && !isUnspaced(first.before);
  if (isWithinWord) return hasWord && !/\p{N}/u.test(last.after);
  const isTight = !isSpace(first.after) && !isSpace(last.before);
  return isTight ? /[\p{L}\p{N}]/u.test(inside) : /\p{L}/u.test(inside);
}

/** Whether there is text before and behind two runs; looks at the nearest characters only. */
function isBetween(first: Run, last: Run, text: string): boolean {
  const before = text.slice(Math.max(0, first.start - 20), first.start);
  return before.trim() !== '' && text.slice(last.end, last.end + 20).trim() !== '';
}

/** Writes a pair so that CommonMark reads it: spaces outside, or HTML within words. */
function splicesFor({ open, close }: Pair, { text, offsetOf }: InlineText): Splice[] {
  if (open.run.opens && close.run.closes) return [];
  const isStrong = open.end - open.start === 2;
  const mark = open.run.mark.repeat(isStrong ? 2 : 1);
  const inside = text.slice(open.end, close.start);
  const leading = inside.slice(0, inside.length - inside.trimStart().length);
  const trailing = inside.slice(inside.trimEnd().length);
  const first = characterAt(text, open.end + leading.length);
  const lastCharacter = characterBefore(text, close.start - trailing.length);
  const before = leading === '' ? open.run.before : ' ';
  const after = trailing === '' ? close.run.after : ' ';
  const isReadable =
    flanking(mark.charAt(0), before, first).opens &&
    flanking(mark.charAt(0), lastCharacter, after).closes;
  const tag = isStrong ? 'strong' : 'em';
  const [opening, closing] = isReadable ? [mark, mark] : [`<${tag}>`, `</${tag}>`];
  return [
    {
      start: offsetOf(open.start),
      end: offsetOf(open.end + leading.length),
      text: leading + opening,
    },
    {
      start: offsetOf(close.start - trailing.length),
      end: offsetOf(close.end),
      text: closing + trailing,
    },
  ];
}
