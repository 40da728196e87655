/** Letters of the scripts that put no space between words. */
const LETTERS =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u30FC' +
  '\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const UNSPACED = new RegExp(`[${LETTERS}]`, 'u');
/** A run of such letters, of the punctuation between them, or of anything else. */
const RUNS = new RegExp(
  `[${LETTERS}][${LETTERS}\\p{M}]*|[\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301F\\u30FB]+` +
    `|[^${LETTERS}\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301F\\u30FB]+`,
  'gu',
);

let segmenter: Intl.Segmenter | undefined;

/** Whether a text has letters of a script that puts no space between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/**
 * Splits a text without white space into words, in scripts that put no space between them. Text in
 * other scripts and punctuation stay whole. The result does not depend on the language, because
 * Intl.Segmenter selects its dictionary by script.
 * @returns pieces that together are the text
 */
export function splitUnspaced(text: string): string[] {
  if (!isUnspaced(text)) return [text];
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  const { segment } = { segment: segmenter.segment.bind(segmenter) };
  return (text.match(RUNS) ?? []).flatMap((run) =>
    isUnspaced(run) ? [...segment(run)].map((piece) => piece.segment) : [run],
  );
}
