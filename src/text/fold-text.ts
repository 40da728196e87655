/**
 * Characters whose compatibility form is not what a reader types: fractions would become two
 * numbers, and the Thai and Lao vowel AM is a letter of its own.
 */
const KEPT = '\\u0E33\\u0EB3\\u00BC-\\u00BE\\u2150-\\u215E\\u2189';
const FOLDED = new RegExp(`[^${KEPT}]+`, 'gu');
/** Marks beside a name, which nobody types. */
const TRADE_MARKS = /[\u2122\u2120\u00AE\u00A9\u2117]/g;

/** Digits of other scripts. Pagefind reads those of Arabic, which come before them. */
const DIGITS = /(?=\p{Nd})[\u07C0-\uABF9]/gu;

/**
 * Returns a text in its plain Unicode form (NFKC): full-width letters, ligatures, raised digits and
 * those of other scripts become ordinary ones, and accents are part of their letter.
 */
export function foldText(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text;
  return text
    .replaceAll(TRADE_MARKS, ' ')
    .normalize('NFC')
    .replaceAll(FOLDED, (run) => run.normalize('NFKC'))
    .replaceAll(DIGITS, digitOf);
}

/** Returns the ASCII form of a digit. Unicode has the zero of a script at a code …0 or …6. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const position = code % 16;
  const beginsAtZero = /\p{Nd}/u.test(String.fromCodePoint(code - position));
  return String(beginsAtZero ? position : position - 6);
}

/**
 * Combining marks of Indic and South-East Asian scripts are vowels, so words that differ in them
 * are different words. The nukta is not: people leave it out.
 */
const VOWEL_MARKS = /(?![\u093C\u09BC\u0A3C\u0ABC\u0B3C\u0CBC])[\u0900-\u1CFF]/gu;
const MARK = /\p{M}/u;

/** Offset of the letters that stand for vowel marks, in the Tangut block. */
const TANGUT = 0x17000 - 0x0900;
const STAND_INS = /[\u{17000}-\u{183FF}]/gu;

/**
 * Letters with a stroke or without a dot, which Unicode does not decompose, and rare letters that
 * it decomposes to the same base letter.
 */
const STROKES: Readonly<Record<string, string>> = {
  đ: 'ḑ',
  Đ: 'Ḑ',
  ð: 'ḏ',
  Ð: 'Ḏ',
  ł: 'ḻ',
  Ł: 'Ḻ',
  ø: 'ȱ',
  Ø: 'Ȱ',
  ħ: 'ḫ',
  Ħ: 'Ḫ',
  ı: 'ḭ',
};
const STROKE = new RegExp(`[${Object.keys(STROKES).join('')}]`, 'gu');
const RARE = new RegExp(`[${Object.values(STROKES).join('')}]`, 'gu');
const RARES = new Map(Object.entries(STROKES).map(([letter, rare]) => [rare, letter]));

/**
 * Spells a text in letters that Pagefind treats as readers do. Pagefind drops every combining mark,
 * which makes one word of many in Hindi or Thai, and keeps strokes, which readers leave out. So
 * vowel marks become letters, and letters with strokes become letters with accents.
 */
export function toIndexLetters(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text;
  return text
    .replaceAll(VOWEL_MARKS, (mark) =>
      MARK.test(mark) ? String.fromCodePoint(mark.charCodeAt(0) + TANGUT) : mark,
    )
    .replaceAll(STROKE, (letter) => STROKES[letter] ?? letter);
}

/** Whether a character of a text is one that `toIndexLetters` uses for another. */
export function isStandIn(character: string): boolean {
  return RARES.has(character) || /^[\u{17000}-\u{183FF}]$/u.test(character);
}

/** Reverses `toIndexLetters`. */
export function fromIndexLetters(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text;
  return text
    .replaceAll(STAND_INS, (letter) =>
      String.fromCharCode((letter.codePointAt(0) ?? TANGUT) - TANGUT),
    )
    .replaceAll(RARE, (rare) => RARES.get(rare) ?? rare);
}
