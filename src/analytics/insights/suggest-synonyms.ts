import { directionOf, similarity } from '../../meaning/text-direction.ts';
import { correctWord, nearestWords } from '../../search/engine/spelling.ts';
import type { ListedArticle, SiteWords } from './site-words.ts';
import type { Threshold } from './measures.ts';
import { inOrder, reaches } from './measures.ts';
import { LEAST_CLICKS, mostOpened } from './most-opened.ts';
import type { Clicks, Tally } from './tally.ts';
import type { QuestionGroup } from './question-group.ts';
import type { WordCount } from './query-words.ts';
import { byTimes, countOf, wordsIn } from './query-words.ts';

/** A word that the site does not know, and a word of the site that may mean the same. */
export type SynonymProposal = WordCount & {
  readonly meaning: string;
  readonly reason: SynonymReason;
};

/**
 * Why a synonym is proposed: readers with the word opened an article with the other word, or the
 * two words have a similar spelling or meaning.
 */
export type SynonymReason =
  | { readonly kind: 'opened'; readonly article: ListedArticle }
  | { readonly kind: 'spelling' | 'meaning' };

/** Cosine from which two words mean nearly the same. */
const LEAST_SIMILARITY = 0.55;

/**
 * Returns a known word for each unknown word of unanswered queries, the most frequent first. It is
 * a word that leads other readers to the article that readers with the unknown word open, else a
 * word with a similar spelling, else one with a similar meaning.
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
      const propose = (meaning: string | undefined, reason: SynonymReason) =>
        meaning === undefined ? [] : [{ ...count, meaning, reason }];
      const holds = ({ stems }: QuestionGroup) => stems.includes(asked.stem);
      const article = mostOpened(clicks.filter(holds));
      if (article) {
        const others = clicks.filter((group) => !holds(group));
        return propose(nameOf(article, others, siteWords, tally.stem), { kind: 'opened', article });
      }
      const similar = nearWord(count.word, siteWords);
      if (similar !== undefined) return propose(similar, { kind: 'spelling' });
      if (correctWord(count.word, siteWords.vocabulary, 2) !== undefined) return [];
      return propose(wordNear(count.word, siteWords), { kind: 'meaning' });
    })
    .sort(byTimes);
}

/**
 * Returns the word of a title or heading that is nearest in meaning; undefined when none is near or
 * the language has no word vectors.
 */
function wordNear(word: string, { articles, vocabulary, termsOf, vectorOf }: SiteWords) {
  const directionIn = (text: string) =>
    directionOf(
      termsOf(text).map((term) => [term, 1]),
      vectorOf,
    );
  const asked = directionIn(word);
  if (!asked) return undefined;
  const names = new Set(articles.flatMap((article) => article.names));
  return [...names]
    .filter((name) => vocabulary.has(name))
    .map((name) => ({ name, direction: directionIn(name) }))
    .map(({ name, direction }) => ({ name, near: direction ? similarity(asked, direction) : 0 }))
    .filter(({ near }) => near >= LEAST_SIMILARITY)
    .sort((a, b) => b.near - a.near || inOrder(a.name, b.name))[0]?.name;
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
