/** The range of a sentence in a text, in characters, without white space around it. */
export type Sentence = { readonly start: number; readonly end: number };

/**
 * Abbreviations, and numbers and letters of lists ("1." "b."): their full stop ends no sentence.
 */
const NO_END =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|no|nr|vs|etc|e\.g|i\.e|approx|dept|est|fig|inc|ltd|co|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|z\.b|bzw|ca|p\.ej|\p{L}|\d{1,2})\.$/iu;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Returns the sentences of a text in order. Intl.Segmenter finds the boundaries; this function
 * joins sentences split after abbreviations.
 * @param lang BCP 47 code
 */
export function sentencesOf(text: string, lang: string): Sentence[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, segmenter);

  const sentences: Sentence[] = [];
  let openStart: number | undefined;
  for (const { segment, index } of segmenter.segment(text)) {
    const trimmed = segment.trim();
    if (trimmed === '') continue;
    const start = openStart ?? index + segment.indexOf(trimmed);
    const end = index + segment.trimEnd().length;
    openStart = NO_END.test(text.slice(start, end)) ? start : undefined;
    if (openStart === undefined) sentences.push({ start, end });
  }
  if (openStart !== undefined) sentences.push({ start: openStart, end: text.trimEnd().length });
  return sentences;
}
