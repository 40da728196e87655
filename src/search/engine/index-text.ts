import { foldText, fromIndexLetters, isStandIn, toIndexLetters } from '../../text/fold-text.ts';
import { splitUnspaced } from '../../text/unspaced-scripts.ts';
import { otherSpellings, replaceCodes } from './code-spans.ts';

/**
 * Begins a mark of ours in a text for Pagefind. The marks are ASCII punctuation, which Pagefind
 * drops from words without a trace.
 */
const ESCAPE = '~';
/** Before a word that follows the last one without a space. */
const GLUE = '~,';
/** Before another spelling of the last word, which is not part of the text. */
const HIDDEN = '~.';
/** A space inside a code. */
const SPACE = '~:';
/** Before a letter that `fromIndexLetters` would change. */
const LITERAL = '~?';

/** Pagefind would add a word with these characters to the index beside the word without them. */
const ESCAPED: Readonly<Record<string, string>> = {
  '~': '~~',
  '’': "~'",
  '‘': '~`',
  '“': '~(',
  '”': '~)',
  '„': '~[',
  '«': '~{',
  '»': '~}',
  '‹': '~/',
  '›': '~|',
  '‐': '~-',
  '‑': '~=',
  '–': '~+',
  '—': '~*',
  '…': '~;',
  '·': '~!',
};
const MEANINGS = new Map([
  ...Object.entries(ESCAPED).map(([character, mark]): [string, string] => [mark, character]),
  [GLUE, ''],
  [HIDDEN, ''],
  [SPACE, ' '],
]);

/** Soft hyphens, and spaces of no width, which only say where a line may break. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
const HAS_LETTERS = /[\p{L}\p{N}]/u;
const NOT_LETTERS = /[^\p{L}\p{N}\p{M}]+/gu;
/** Tokens that may have other spellings, or letters that the index spells in another way. */
const SPECIAL = /[^\x20-\x7E]|[+#]|^["'(]*\.|^v\d/i;

/** A text without the characters that make a token special, and without marks of ours. */
const ORDINARY = /^[ -"$-*,-}]*$/;
/** Where a token may begin that is special nevertheless. */
const SPECIAL_START = /(?:^|[ "'(])\.|(?:^| )v\d/i;

/**
 * Returns a text as Pagefind gets it, with a space between all words. `indexedText` restores the
 * text from it. Pagefind splits only at white space, so this function separates the words of
 * scripts without spaces, keeps codes with spaces together, and adds the plain form of words in
 * full-width letters, ligatures and the like.
 */
export function toIndexText(text: string): string {
  const whole = replaceCodes(text.normalize('NFC').replaceAll(INVISIBLE, ''), (code) =>
    code.replaceAll(/\s/g, SPACE_IN_CODE),
  );
  // Most texts stay as they are, and looking at each of their tokens takes long.
  if (ORDINARY.test(whole) && !SPECIAL_START.test(whole)) return whole;
  return whole
    .replaceAll(/\S+/g, (token) =>
      SPECIAL.test(token) ? spell(token) : token.replaceAll(ESCAPE, '~~'),
    )
    .replaceAll(SPACE_IN_CODE, SPACE);
}

/** Stands for the space until everything else is escaped. */
const SPACE_IN_CODE = '\uE000';

function spell(token: string): string {
  return unspacedPieces(token)
    .map(({ written, plain }, index) => {
      const hidden = [
        ...(isOtherWord(written, plain) ? [plain] : []),
        ...otherSpellings(plain.replaceAll(SPACE_IN_CODE, ' ')),
      ].map((word) => ` ${HIDDEN}${toIndexLetters(word.replaceAll(/\s+/g, ''))}`);
      return (index === 0 ? '' : ` ${GLUE}`) + escape(written) + hidden.join('');
    })
    .join('');
}

function isOtherWord(written: string, plain: string): boolean {
  const letters = plain.replaceAll(NOT_LETTERS, '');
  return letters !== '' && letters !== written.replaceAll(NOT_LETTERS, '');
}

function escape(text: string): string {
  return text.replaceAll(
    /./gsu,
    (character) =>
      ESCAPED[character] ??
      (isStandIn(character) ? LITERAL + character : toIndexLetters(character)),
  );
}

/** A part of a token: as it is written, and in its plain form. */
type Piece = { readonly written: string; readonly plain: string };

/** Splits a token at the words of scripts without spaces, which are those of its plain form. */
function unspacedPieces(token: string): Piece[] {
  const clusters = (token.match(/[^][\p{M}\uFF9E\uFF9F]*/gu) ?? []).map((written) => ({
    written,
    plain: foldText(written).trim(),
  }));
  const pieces: Piece[] = [];
  let next = 0;
  for (const word of splitUnspaced(clusters.map(({ plain }) => plain).join(''))) {
    let [written, plain] = ['', ''];
    // A character whose plain form has several words stays whole.
    while (next < clusters.length && (plain.length < word.length || !clusters[next]?.plain)) {
      written += clusters[next]?.written ?? '';
      plain += clusters[next]?.plain ?? '';
      next++;
    }
    if (written !== '') pieces.push({ written, plain });
  }
  const rest = clusters.slice(next);
  if (rest.length > 0)
    pieces.push({
      written: rest.map(({ written }) => written).join(''),
      plain: rest.map(({ plain }) => plain).join(''),
    });
  return pieces;
}

/** A word without a mark of ours, as most words are. */
const PLAIN = /^[\x21-\x7D]+$/;

/** A word of a text for Pagefind, read back. */
export type IndexToken = {
  readonly text: string;
  /** Whether there is a space before it. */
  readonly isSpaced: boolean;
  /** Whether it is another spelling of the word before, and not part of the text. */
  readonly isHidden: boolean;
};

/** Reads a word of a text that `toIndexText` made. */
export function readToken(token: string): IndexToken {
  if (PLAIN.test(token)) return { text: token, isSpaced: true, isHidden: false };
  const isHidden = token.startsWith(HIDDEN);
  return {
    text: token.replaceAll(/~\?([^])|~[^]|[^~]+/gu, (part, literal?: string) =>
      part.startsWith(ESCAPE) ? (literal ?? MEANINGS.get(part) ?? part) : fromIndexLetters(part),
    ),
    isSpaced: !isHidden && !token.startsWith(GLUE),
    isHidden,
  };
}

/** Whether a word has anything to search for. */
export const hasLetters = (word: string): boolean => HAS_LETTERS.test(word);
