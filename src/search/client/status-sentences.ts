import type { ListingTexts } from '../../languages/listing-strings.ts';
import { fill, plural } from '../../languages/fill-text.ts';
import type { ListingSummary } from '../engine/engine.ts';
import { DOUBTFUL_FIT } from '../engine/fit.ts';
import { inPlaceLink } from './in-place-link.ts';
import { markLanguage, spoken } from './mark-language.ts';

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
  if (total === 0) {
    const name = category === undefined ? 'emptyTitle' : 'emptyInCategory';
    return [spoken(texts, name, fill(texts[name], { ...values, query: words }))];
  }
  const all = category === undefined ? 'resultCount' : 'resultCountInCategory';
  const name = fit < DOUBTFUL_FIT ? 'doubtfulCount' : all;
  const count = spoken(texts, name, plural(texts[name], total, lang, values));
  if (corrected === undefined) return [count];

  const exact = inPlaceLink(exactUrl, fill(texts.searchInstead, { query: words }));
  markLanguage(exact, texts, 'searchInstead');
  const showing = spoken(texts, 'showingFor', fill(texts.showingFor, values));
  return [showing, ' ', count, document.createElement('br'), exact];
}
