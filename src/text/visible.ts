/** A character that readers see: no space, mark, control or filler. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cs}\p{M}\p{DI}\u2800]/u;

/** Returns whether a text has a character that readers see. Zero-width characters do not count. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** Not printable in YAML (https://yaml.org/spec/1.2.2/#51-character-set), or half a character. */
const INVALID = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A character that no text needs and that other programs reject. */
export type InvalidCharacter = {
  /** Offset in UTF-16 units. */
  readonly index: number;
  /** For messages: "the control character U+0007". */
  readonly name: string;
};

/** Returns the control characters and lone surrogates of a text. */
export function invalidCharacters(text: string): InvalidCharacter[] {
  return [...text.matchAll(INVALID)].map(({ 0: character, index }) => ({
    index,
    name: nameOf(character.charCodeAt(0)),
  }));
}

/** Returns a text without its control characters and lone surrogates. */
export function withoutInvalidCharacters(text: string): string {
  return text.replaceAll(INVALID, '');
}

function nameOf(code: number): string {
  if (code === 0) return 'a NUL character';
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return code >= 0xd800 && code <= 0xdfff
    ? `half a character (${point})`
    : `the control character ${point}`;
}
