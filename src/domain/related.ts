import type { Article } from './article.ts';
import { byViews } from './article.ts';

/** Weight of standing in the same section, in units of a word that one article in e² has. */
const SAME_SECTION = 2;

/**
 * Articles to read next: those the writer named, then those whose title and keywords share the most and rarest words,
 * its own section preferred. Prepared once for a locale, so that each article costs only the words it shares.
 * @param all the published articles of one locale
 */
export function relatedFinder(all: readonly Article[]): (article: Article, limit: number) => Article[] {
  const bySlug = new Map(all.map((article) => [article.slug, article]));
  const withWord = new Map<string, Article[]>();
  for (const article of all) {
    for (const word of wordsOf(article)) withWord.set(word, [...(withWord.get(word) ?? []), article]);
  }
  const common = Math.max(10, all.length / 10);

  return (article, limit) => {
    const pinned = [...new Set(article.related)].flatMap((slug) => bySlug.get(slug) ?? []).filter((other) => other !== article);
    const scores = new Map<Article, number>();
    for (const word of wordsOf(article)) {
      const sharing = withWord.get(word) ?? [];
      if (sharing.length > common) continue;
      for (const other of sharing) scores.set(other, (scores.get(other) ?? 0) + Math.log(all.length / sharing.length));
    }
    const likely = [...scores]
      .filter(([other]) => other.slug !== article.slug && !pinned.includes(other))
      .map(([other, score]) => ({ other, score: score + (other.section === article.section ? SAME_SECTION : 0) }))
      .sort((a, b) => b.score - a.score || byViews(a.other, b.other));
    return [...pinned, ...likely.map(({ other }) => other)].slice(0, limit);
  };
}

function wordsOf({ title, keywords }: Article): Set<string> {
  return new Set(`${title} ${keywords.join(' ')}`.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}
