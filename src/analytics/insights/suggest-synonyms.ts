import { correctWord, nearestWords } from '../../search/engine/spelling.ts';
import type { Library, LibraryArticle } from './site-words.ts';
import type { Threshold } from './measures.ts';
import { inOrder, reaches } from './measures.ts';
import type { Clicks, Tally } from './tally.ts';
import type { WordCount } from './query-words.ts';
import { byTimes, countOf, wordsIn } from './query-words.ts';

/** A word that the site does not know, and one of the site that may mean the same. */
export type SynonymProposal = WordCount & {
  readonly meaning: string;
  /**
   * The article that readers opened who asked with the word; without one the two words only look
   * similar.
   */
  readonly article: LibraryArticle | undefined;
};

/** Fewer clicks on one article are chance. */
const LEAST_CLICKS = 3;

/**
 * Finds for the words of unanswered questions that the site does not know a word that it knows: one
 * that leads other readers to the article which those with the unknown word open, else one that is
 * written nearly so.
 */
export function proposeSynonyms(
  tally: Tally,
  library: Library,
  threshold: Threshold,
): SynonymProposal[] {
  const clicks = [...tally.clicks.values()];
  return wordsIn([...tally.unanswered.values()], tally.stem)
    .filter((word) => reaches(word, threshold) && /\p{L}{2}/u.test(word.stem))
    .flatMap((asked): SynonymProposal[] => {
      const count = countOf(asked);
      if (library.isKnown(count.word)) return [];
      const article = articleFor(asked.stem, clicks);
      const others = clicks.filter(({ stems }) => !stems.includes(asked.stem));
      const meaning = article
        ? nameOf(article, others, library, tally.stem)
        : nearWord(count.word, library);
      return meaning === undefined ? [] : [{ ...count, meaning, article }];
    })
    .sort(byTimes);
}

/** The article that most readers with the word opened, when it is more than half of them. */
function articleFor(stem: string, clicks: readonly Clicks[]): LibraryArticle | undefined {
  const times = new Map<LibraryArticle, number>();
  for (const group of clicks)
    if (group.stems.includes(stem))
      times.set(group.article, (times.get(group.article) ?? 0) + group.times);
  const all = [...times.values()].reduce((sum, count) => sum + count, 0);
  return [...times].find(([, count]) => count >= LEAST_CLICKS && count * 2 > all)?.[0];
}

/**
 * Of the words in the article's title and headings, since other words lead only to those, the one
 * that brings readers to this article and to no other; when nobody came by one of them, the rarest.
 */
function nameOf(
  article: LibraryArticle,
  clicks: readonly Clicks[],
  { vocabulary }: Library,
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

/** A word of the site that is written nearly so, unless search corrects to it by itself. */
function nearWord(word: string, { vocabulary }: Library): string | undefined {
  if (word.length < 5 || /\d/.test(word) || correctWord(word, vocabulary, 2) !== undefined)
    return undefined;
  return nearestWords(word, vocabulary, 2).find(
    (known) => known.length >= 5 && known[0] === word[0],
  );
}
