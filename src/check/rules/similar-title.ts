import { stemFor } from '../../languages/stem-for.ts';
import { languageFor } from '../../languages/registry.ts';
import { queryWords } from '../../search/engine/words.ts';
import type { ArticleSummary } from '../article-summary.ts';
import type { LibraryRule } from '../rule.ts';

export const similarTitle: LibraryRule = {
  name: 'similar-title',
  severity: 'warning',
  description:
    'Titles of one language tell articles apart: no two have the same significant words, in whatever order, form or spelling.',
  checkLibrary({ summaries }) {
    const first = new Map<string, ArticleSummary>();
    return summaries.flatMap((summary) => {
      const keys = keysOf(summary);
      const other = keys.map((key) => first.get(key)).find((found) => found !== undefined);
      for (const key of keys) if (!first.has(key)) first.set(key, summary);
      if (!other) return [];
      return [
        {
          path: summary.path,
          ...summary.places.title,
          message: `The title is nearly that of ${other.path} ("${other.frontMatter.title}"). Say in the title what is different, or make one article of the two.`,
        },
      ];
    });
  },
};

/**
 * Keys that two nearly equal titles share: their significant words in base form and sorted, and the same with one letter of
 * one word left out, as in https://wolfgarbe.medium.com/1000x-faster-spelling-correction-algorithm-2012-8701fcd87a5f.
 * Numbers are never misspelt here: they tell years and versions apart.
 */
function keysOf({ locale, frontMatter: { title } }: ArticleSummary): string[] {
  const stem = stemFor(locale);
  const { stopWords, elision } = languageFor(locale);
  const all = queryWords(title, { lang: locale, elision });
  const significant = all.filter((word) => !stopWords.has(word));
  const words = [
    ...new Set(
      (significant.length > 0 ? significant : all).map((word) =>
        stem && /^\p{L}+$/u.test(word) ? stem(word) : word,
      ),
    ),
  ].sort();
  const keyOf = (parts: readonly string[]) => `${locale} ${parts.join(' ')}`;
  const misspelt = words.flatMap((word, place) => {
    if (word.length < 6 || !/^\p{L}+$/u.test(word)) return [];
    const others = words.toSpliced(place, 1);
    const spellings = [
      word,
      ...Array.from(word, (_, letter) => word.slice(0, letter) + word.slice(letter + 1)),
    ];
    return spellings.map((spelling) => `${keyOf(others)} ~${spelling}`);
  });
  return [keyOf(words), ...misspelt];
}
