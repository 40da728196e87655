import { correctWord, nearestWords } from '../../search/engine/spelling.ts';
import type { ListedArticle, SiteWords } from './site-words.ts';
import type { Threshold } from './measures.ts';
import { inOrder, reaches } from './measures.ts';
import type { Clicks, Tally } from './tally.ts';
import type { WordCount } from './query-words.ts';
import { byTimes, countOf, wordsIn } from './query-words.ts';

/** A word that the site does not know, and a word of the site that may mean the same. */
export type SynonymProposal = WordCount & {
  readonly meaning: string;
  /**
   * The article that readers with this word opened. Undefined when the two words only look similar.
   */
  readonly article: ListedArticle | undefined;
};

/** Fewer clicks on one article count as chance. */
const LEAST_CLICKS = 3;

/**
 * Returns a known word for each unknown word of unanswered queries, the most frequent first. It is
 * a word that leads other readers to the article that readers with the unknown word open, or else a
 * word with a similar spelling.
 */
export function proposeSynonyms(
  tally: Tally,
  siteWords: SiteWords,
  threshold: Threshold,
): SynonymProposal[] {
  const clicks = [...tally.clicks.values()];
  return wordsIn([...tally.unanswered.values()], tally.stem)
    .filter((word) => reaches(word, threshold) && /\p{L}{2}/u.test(word.stem))
    .flatMap((asked): SynonymProposal[] => {
      const count = countOf(asked);
      if (siteWords.isKnown(count.word)) return [];
      const article = articleFor(asked.stem, clicks);
      const others = clicks.filter(({ stems }) => !stems.includes(asked.stem));
      const meaning = article
        ? nameOf(article, others, siteWords, tally.stem)
        : nearWord(count.word, siteWords);
      return meaning === undefined ? [] : [{ ...count, meaning, article }];
    })
    .sort(byTimes);
}

/** Returns the article that more than half of the readers with the word opened. */
function articleFor(stem: string, clicks: readonly Clicks[]): ListedArticle | undefined {
  const times = new Map<ListedArticle, number>();
  for (const group of clicks)
    if (group.stems.includes(stem))
      times.set(group.article, (times.get(group.article) ?? 0) + group.times);
  const all = [...times.values()].reduce((sum, count) => sum + count, 0);
  return [...times].find(([, count]) => count >= LEAST_CLICKS && count * 2 > all)?.[0];
}

/**
 * Returns the word of the article's title and headings that leads readers to this article and to no
 * other. Without such clicks, returns the rarest word. Synonyms work for titles and headings only.
 */
function nameOf(
  article: ListedArticle,
  clicks: readonly Clicks[],
  { vocabulary }: SiteWords,
  stem: (word: string) => string,
): string | undefined {
  const names = article.names.filter((name) => vocabulary.has(name));
  const namesByStem = new Map(names.map((name) => [stem(name), name]));
  const here = new Map(
    wordsIn(
      clicks.filter((group) => group.article === article),
      stem,
    ).map((word) => [word.stem, word.times]),
  );
  const scored = wordsIn(clicks, stem).flatMap(({ stem: base, times }) => {
    const name = namesByStem.get(base);
    const clicked = here.get(base) ?? 0;
    return name !== undefined && clicked >= LEAST_CLICKS
      ? [{ name, score: clicked ** 2 / times }]
      : [];
  });
  const byRarity = (a: string, b: string) => (vocabulary.get(a) ?? 0) - (vocabulary.get(b) ?? 0);
  const best = scored.sort(
    (a, b) => b.score - a.score || byRarity(a.name, b.name) || inOrder(a.name, b.name),
  )[0]?.name;
  return best ?? names.toSorted(byRarity)[0];
}

/**
 * Returns a word of the site with a similar spelling. Undefined when search corrects the word by
 * itself.
 */
function nearWord(word: string, { vocabulary }: SiteWords): string | undefined {
  if (word.length < 5 || /\d/.test(word) || correctWord(word, vocabulary, 2) !== undefined)
    return undefined;
  return nearestWords(word, vocabulary, 2).find(
    (known) => known.length >= 5 && known[0] === word[0],
  );
}
