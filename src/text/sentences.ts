/** A sentence of a text, in characters; white space around it belongs to none. */
export type Sentence = { readonly start: number; readonly end: number };

/** Words with a full stop that does not end a sentence, and numbers and letters that count a list ("1." "b."). */
const NO_END =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|no|nr|vs|etc|e\.g|i\.e|approx|dept|est|fig|inc|ltd|co|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|z\.b|bzw|ca|p\.ej|\p{L}|\d{1,2})\.$/iu;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of a text in their order. Intl.Segmenter finds the boundaries; those after abbreviations are joined.
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
