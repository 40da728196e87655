import type { Audience } from '../../src/domain/article-parts.ts';
import { dayNumber } from '../../src/domain/calendar-day.ts';
import { titleKey } from '../../src/search/engine/article-facts.ts';
import type { Hit } from '../../src/search/engine/hit.ts';
import type { SearchIndex } from '../../src/search/engine/search-index.ts';
import { indexedText } from '../../src/search/engine/indexed-text.ts';
import { wordsOf } from '../../src/search/engine/words.ts';
import { readIrregularForms } from '../../src/languages/read-irregular-forms.ts';
import { languageFor } from '../../src/languages/registry.ts';

export type MemoryArticle = {
  readonly title: string;
  readonly text: string;
  readonly category: string;
  readonly updated: string;
  readonly views: number;
  readonly only?: Audience;
};

/** An index of a few articles that finds words by their beginning and lists what it was asked. */
export function memoryIndex(
  articles: readonly MemoryArticle[],
  bestBets: SearchIndex['bestBets'] = new Map(),
): SearchIndex & { readonly asked: string[] } {
  const asked: string[] = [];
  const holds = (text: string, word: string) => wordsOf(text).some((part) => part.startsWith(word));
  const all = new Set(articles.flatMap(({ title, text }) => wordsOf(`${title} ${text}`)));
  return {
    asked,
    facts: articles.map(({ title, category, updated, views, only }) => ({
      category,
      ...(only && { audience: { only, label: JSON.stringify(only) } }),
      updated: dayNumber(updated),
      views,
      titleKey: titleKey(title),
    })),
    stopWords: languageFor('en').stopWords,
    particles: languageFor('en').particles ?? [],
    irregular: readIrregularForms(languageFor('en').irregularForms),
    known: { has: (word) => all.has(word), isIndexed: (key) => all.has(key) },
    bestBets,
    vocabulary: () => Promise.resolve(new Map([...all].map((word) => [word, 1]))),
    preload: () => Promise.resolve(),
    find: (word) => {
      asked.push(word);
      return Promise.resolve(
        articles.flatMap(({ title, text }, row): Hit[] => {
          const positions = text
            .split(' ')
            .flatMap((part, position) => (holds(part, word) ? [position] : []));
          const fields = holds(title, word) ? ['title'] : [];
          return positions.length + fields.length === 0
            ? []
            : [{ row, score: 1 + positions.length, positions, fields, isExact: true }];
        }),
      );
    },
    article: (row) => {
      const article = articles[row];
      if (!article) throw new Error(`There is no article ${row}.`);
      const { title, text, updated } = article;
      return Promise.resolve({
        ...indexedText(text),
        title,
        updated,
        published: '2024-01-01',
        href: `/articles/${row}/`,
        headings: [],
        sources: [],
      });
    },
    isStale: () => Promise.resolve(false),
  };
}
