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
    const titles = similarTitles();
    return summaries.flatMap((summary) => {
      const other = titles.add(summary);
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

/** A title with one word left out: the words, and the summaries that have these others. */
type Misspelt = { readonly word: string; readonly summary: ArticleSummary };

/**
 * Finds titles with the same significant terms in any order, but for one letter of one word, as in
 * https://wolfgarbe.medium.com/1000x-faster-spelling-correction-algorithm-2012-8701fcd87a5f.
 * Numbers must be equal: they distinguish years and versions.
 */
function similarTitles() {
  const exact = new Map<string, ArticleSummary>();
  // By the other words of the title. Most of these lists have one word, which is not compared.
  const byOthers = new Map<
    string,
    { waiting: Misspelt[]; bySpelling: Map<string, ArticleSummary> }
  >();
  return {
    /** Adds a title, and returns the first one before it that is similar. */
    add(summary: ArticleSummary): ArticleSummary | undefined {
      const words = termsOf(summary);
      const keyOf = (parts: readonly string[]) => `${summary.locale} ${parts.join(' ')}`;
      const key = keyOf(words);
      let found = exact.get(key);
      if (!found) exact.set(key, summary);
      words.forEach((word, index) => {
        if (word.length < 6 || !/^\p{L}+$/u.test(word)) return;
        const others = keyOf(words.toSpliced(index, 1));
        const known = byOthers.get(others);
        if (!known) {
          byOthers.set(others, { waiting: [{ word, summary }], bySpelling: new Map() });
          return;
        }
        for (const one of known.waiting.splice(0)) addSpellings(one, known.bySpelling);
        found ??= spellingsOf(word)
          .map((spelling) => known.bySpelling.get(spelling))
          .find((one) => one !== undefined);
        known.waiting.push({ word, summary });
      });
      return found;
    },
  };
}

function addSpellings({ word, summary }: Misspelt, bySpelling: Map<string, ArticleSummary>): void {
  for (const spelling of spellingsOf(word))
    if (!bySpelling.has(spelling)) bySpelling.set(spelling, summary);
}

/** Returns a word, and the same without one letter. */
function spellingsOf(word: string): string[] {
  return [word, ...Array.from(word, (_, letter) => word.slice(0, letter) + word.slice(letter + 1))];
}

/** Returns the significant terms of a title, sorted; all of them if none is significant. */
function termsOf({ locale, frontMatter: { title } }: ArticleSummary): string[] {
  const stem = stemFor(locale);
  const { stopWords, elision } = languageFor(locale);
  const all = queryWords(title, { elision });
  const significant = all.filter((word) => !stopWords.has(word));
  const words = (significant.length > 0 ? significant : all).map((word) =>
    stem && /^\p{L}+$/u.test(word) ? stem(word) : word,
  );
  return [...new Set(words)].sort();
}
