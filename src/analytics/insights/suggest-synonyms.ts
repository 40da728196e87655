import { correctWord, nearestWords } from '../../search/engine/spelling.ts';
import type { ListedArticle, SiteWords } from './site-words.ts';
import type { Threshold } from './measures.ts';
import { inOrder, reaches } from './measures.ts';
import { LEAST_CLICKS, mostOpened } from './most-opened.ts';
import type { NearestArticles } from './nearest-articles.ts';
import type { Clicks, QuestionGroup, Tally } from './tally.ts';
import { wordingOf } from './tally.ts';
import type { WordCount } from './query-words.ts';
import { byTimes, countOf, wordsIn } from './query-words.ts';

/** A word that the site does not know, and a word of the site that may mean the same. */
export type SynonymProposal = WordCount & {
  readonly meaning: string;
  readonly reason: SynonymReason;
};

/**
 * Why a synonym is proposed: readers with the word opened an article, their questions are near an
 * article in meaning, or the two words look similar.
 */
export type SynonymReason =
  | { readonly kind: 'opened' | 'nearest'; readonly article: ListedArticle }
  | { readonly kind: 'spelling' };

/** Similarity from which questions with an unknown word are about an article. */
const LEAST_SIMILARITY = 0.25;

/**
 * Returns a known word for each unknown word of unanswered queries, the most frequent first. It is
 * a word that leads other readers to the article that readers with the unknown word open, else a
 * word with a similar spelling, else a word of the article that is nearest to their questions.
 */
export function proposeSynonyms(
  tally: Tally,
  siteWords: SiteWords,
  nearest: NearestArticles,
  threshold: Threshold,
): SynonymProposal[] {
  const unanswered = [...tally.unanswered.values()];
  const clicks = [...tally.clicks.values()];
  return wordsIn(unanswered, tally.stem)
    .filter((word) => reaches(word, threshold) && /\p{L}{2}/u.test(word.stem))
    .flatMap((asked): SynonymProposal[] => {
      const count = countOf(asked);
      if (siteWords.isKnown(count.word)) return [];
      const propose = (meaning: string | undefined, reason: SynonymReason) =>
        meaning === undefined ? [] : [{ ...count, meaning, reason }];
      const holds = ({ stems }: QuestionGroup) => stems.includes(asked.stem);
      const nameFor = (article: ListedArticle) =>
        nameOf(
          article,
          clicks.filter((group) => !holds(group)),
          siteWords,
          tally.stem,
        );
      const opened = mostOpened(clicks.filter(holds));
      if (opened) return propose(nameFor(opened), { kind: 'opened', article: opened });
      const similar = nearWord(count.word, siteWords);
      if (similar !== undefined) return propose(similar, { kind: 'spelling' });
      const corrected = correctWord(count.word, siteWords.vocabulary, 2);
      const near = corrected === undefined && nearestTo(unanswered.filter(holds), nearest);
      return near ? propose(nameFor(near), { kind: 'nearest', article: near }) : [];
    })
    .sort(byTimes);
}

/** Returns the article to which most of the questions are very near; undefined without one. */
function nearestTo(
  questions: readonly QuestionGroup[],
  nearest: NearestArticles,
): ListedArticle | undefined {
  const scores = new Map<ListedArticle, number>();
  for (const group of questions)
    for (const { article, similarity } of nearest(wordingOf(group)).slice(0, 1))
      if (similarity >= LEAST_SIMILARITY)
        scores.set(article, (scores.get(article) ?? 0) + group.times);
  return [...scores].toSorted(
    ([a, one], [b, other]) => other - one || inOrder(a.path, b.path),
  )[0]?.[0];
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
