import type { ListingTexts } from '../../languages/listing-strings.ts';
import { fill, plural } from '../../languages/strings.ts';
import type { ListingSummary } from '../engine/engine.ts';
import { DOUBTFUL_FIT } from '../engine/fit.ts';
import { inPlaceLink } from './in-place-link.ts';

/**
 * Returns what the status line says about a listing: the corrected query, the number of results,
 * whether they match well, and a link to the query as typed.
 * @param words as the reader typed them
 * @param category label of the selected category, undefined for all
 * @param exactUrl URL of the search for exactly what was typed
 */
export function statusSentences(
  words: string,
  { total, fit, corrected }: ListingSummary,
  category: string | undefined,
  exactUrl: string,
  texts: ListingTexts,
  lang: string,
): (string | Node)[] {
  const values = { query: corrected ?? words, category: category ?? '' };
  if (total === 0)
    return [
      fill(category === undefined ? texts.emptyTitle : texts.emptyInCategory, {
        ...values,
        query: words,
      }),
    ];
  const all = category === undefined ? texts.resultCount : texts.resultCountInCategory;
  const count = plural(fit < DOUBTFUL_FIT ? texts.doubtfulCount : all, total, lang, values);
  if (corrected === undefined) return [count];

  const exact = inPlaceLink(exactUrl, fill(texts.searchInstead, { query: words }));
  return [fill(texts.showingFor, values), ' ', count, document.createElement('br'), exact];
}
