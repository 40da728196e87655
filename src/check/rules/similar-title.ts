import { stemFor } from '../../languages/stem-for.ts';
import { languageFor } from '../../languages/registry.ts';
import { queryWords } from '../../search/engine/words.ts';
import type { ArticleSummary } from '../article-summary.ts';
import type { SiteRule } from '../rule.ts';

export const similarTitle: SiteRule = {
  name: 'similar-title',
  severity: 'warning',
  description:
    'Titles in one language differ in more than the order, form or spelling of their words.',
  checkSite({ summaries }) {
    const first = new Map<string, ArticleSummary>();
    return summaries.flatMap((summary) => {
      const keys = keysOf(summary);
      const other = keys.map((key) => first.get(key)).find((found) => found !== undefined);
      for (const key of keys) if (!first.has(key)) first.set(key, summary);
      if (!other) return [];
      return [
        {
          path: summary.path,
          ...summary.positions.title,
          message:
            `The title is similar to "${other.frontMatter.title}" (${other.path}). ` +
            'Say in the title what is different, or merge the articles.',
        },
      ];
    });
  },
};

/**
 * Returns keys that similar titles share: their significant terms, sorted, and the same without one
 * letter of one word, as in
 * https://wolfgarbe.medium.com/1000x-faster-spelling-correction-algorithm-2012-8701fcd87a5f.
 * Numbers must be equal: they distinguish years and versions.
 */
function keysOf({ locale, frontMatter: { title } }: ArticleSummary): string[] {
  const stem = stemFor(locale);
  const { stopWords, elision } = languageFor(locale);
  const all = queryWords(title, { elision });
  const significant = all.filter((word) => !stopWords.has(word));
  const words = [
    ...new Set(
      (significant.length > 0 ? significant : all).map((word) =>
        stem && /^\p{L}+$/u.test(word) ? stem(word) : word,
      ),
    ),
  ].sort();
  const keyOf = (parts: readonly string[]) => `${locale} ${parts.join(' ')}`;
  const misspelt = words.flatMap((word, index) => {
    if (word.length < 6 || !/^\p{L}+$/u.test(word)) return [];
    const others = words.toSpliced(index, 1);
    const spellings = [
      word,
      ...Array.from(word, (_, letter) => word.slice(0, letter) + word.slice(letter + 1)),
    ];
    return spellings.map((spelling) => `${keyOf(others)} ~${spelling}`);
  });
  return [keyOf(words), ...misspelt];
}
