import { isUnspaced, splitUnspaced } from './unspaced-scripts.ts';

/** A term in a text, and its range in characters. */
export type TermMatch = {
  /** Position of the term in the list. */
  readonly term: number;
  readonly start: number;
  readonly end: number;
};

type Node = { readonly next: Map<number, Node>; readonly ends: Form[] };

/** A way to write a term. */
type Form = { readonly term: number; readonly exact: string | undefined };

/** Characters of words, in any script. */
const LETTER = /[\p{L}\p{M}\p{N}_]/u;

/**
 * Returns a function that finds terms in a text: whole words, of overlapping ones the first, of
 * those the longest. It reads a text once, however many terms there are. Case does not matter,
 * except in forms without a lower-case letter, such as `PIN`.
 * @param terms the forms of each term
 */
export function termFinder(terms: readonly (readonly string[])[]): (text: string) => TermMatch[] {
  const root: Node = { next: new Map(), ends: [] };
  terms.forEach((forms, term) => {
    for (const form of forms) {
      const written = form.trim().replaceAll(/\s+/g, ' ');
      let node = root;
      for (const code of codesOf(folded(written))) {
        const next = node.next.get(code) ?? { next: new Map(), ends: [] };
        node.next.set(code, next);
        node = next;
      }
      node.ends.push({ term, exact: isCaseSensitive(written) ? written : undefined });
    }
  });

  return (text) => {
    const plain = folded(text);
    const isBoundary = boundariesOf(text);
    const found: TermMatch[] = [];
    for (let start = 0; start < plain.length; start++) {
      if (!root.next.has(plain.charCodeAt(start)) || !isBoundary(start)) continue;
      const match = longestAt(start, plain, text, root, isBoundary);
      if (!match) continue;
      found.push(match);
      start = match.end - 1;
    }
    return found;
  };
}

function longestAt(
  start: number,
  plain: string,
  text: string,
  root: Node,
  isBoundary: (index: number) => boolean,
): TermMatch | undefined {
  let longest: TermMatch | undefined;
  let node: Node | undefined = root;
  for (let at = start; node; at++) {
    const ends: readonly Form[] = node.ends;
    if (ends.length > 0 && isBoundary(at)) {
      const written = text.slice(start, at).replaceAll(/\s/g, ' ');
      // A form with its own case says more than one in any case.
      const form =
        ends.find(({ exact }) => exact === written) ??
        ends.find(({ exact }) => exact === undefined);
      if (form) longest = { term: form.term, start, end: at };
    }
    node = at < plain.length ? node.next.get(plain.charCodeAt(at)) : undefined;
  }
  return longest;
}

/** Returns a key that two forms share which would be found in the same texts. */
export function termKey(form: string): string {
  const written = form.trim().replaceAll(/\s+/g, ' ');
  return isCaseSensitive(written) ? written : folded(written);
}

function isCaseSensitive(form: string): boolean {
  return /\p{Lu}/u.test(form) && !/\p{Ll}/u.test(form);
}

function codesOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

const ASCII_LETTERS: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  LETTER.test(String.fromCharCode(code)),
);

/** Returns a text in lower case with plain spaces, hyphens and apostrophes, of the same length. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  const same =
    lower.length === text.length
      ? lower
      : text.replaceAll(/./gsu, (letter) => {
          const small = letter.toLowerCase();
          return small.length === letter.length ? small : letter;
        });
  return same.replaceAll(/[\s\u2010\u2011\u2018\u2019]/g, plainCharacter);
}

function plainCharacter(character: string): string {
  if (/[\u2010\u2011]/.test(character)) return '-';
  return /\s/.test(character) ? ' ' : "'";
}

/**
 * Returns a test of whether a word begins or ends at an index: between a letter and anything else,
 * and where the dictionary of a script without spaces divides words.
 */
function boundariesOf(text: string): (index: number) => boolean {
  let divided: ReadonlySet<number> | undefined;
  return (index) => {
    const [left, right] = [text.charCodeAt(index - 1), text.charCodeAt(index)];
    // Nearly all of the calls.
    if (left < 128 && right < 128) return !(ASCII_LETTERS[left] && ASCII_LETTERS[right]);
    const [before, after] = [characterBefore(text, index), characterAt(text, index)];
    if (!LETTER.test(before) || !LETTER.test(after)) return true;
    if (/\p{M}/u.test(after)) return false;
    if (isUnspaced(before) !== isUnspaced(after)) return true;
    if (!isUnspaced(before)) return false;
    divided ??= divisionsOf(text);
    return divided.has(index);
  };
}

function divisionsOf(text: string): Set<number> {
  const divisions = new Set<number>();
  let at = 0;
  for (const piece of splitUnspaced(text)) {
    divisions.add(at);
    at += piece.length;
  }
  return divisions;
}

function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, index: number): string {
  const last = text.charAt(index - 1);
  return /[\uDC00-\uDFFF]/.test(last) ? text.slice(Math.max(0, index - 2), index) : last;
}
