import type { SynonymSource } from '../engine/synonym-sources.ts';
import type { SearchBlock } from './search-blocks.ts';
import type { Thesaurus } from './synonym-groups.ts';
import { builtInGroups, makeThesaurus } from './synonym-groups.ts';

/**
 * Words that find an article but are not on its page, by the field of the index that contains them.
 * Ranking weighs the fields by these names.
 */
export type HiddenWords = {
  /** `keywords` of the front matter. */
  readonly keywords: readonly string[];
  /** Other words for the title, and for the site's own terms in title and headings. */
  readonly aliases: readonly string[];
  /** Other words for the headings, and for the site's own terms in the text. */
  readonly hints: readonly string[];
  /** The words of title and text that aliases and hints stand for, to mark them. */
  readonly sources: readonly SynonymSource[];
};

/** Finds the hidden words of the articles of a locale. */
export type HiddenWordFinder = (
  title: string,
  keywords: readonly string[],
  blocks: readonly SearchBlock[],
) => HiddenWords;

/**
 * Returns a finder for a locale.
 * @param synonyms the groups of the site, from `synonyms.yml`
 * @param locale BCP 47 code
 */
export function hiddenWordFinder(
  synonyms: readonly (readonly string[])[],
  locale: string,
): HiddenWordFinder {
  const general = makeThesaurus(builtInGroups(locale), locale);
  const own: Thesaurus = makeThesaurus(synonyms, locale);
  return (title, keywords, blocks) => {
    const headings = blocks
      .filter(({ isHeading }) => isHeading)
      .map(({ text }) => text)
      .join(' . ');
    const everything = blocks.map(({ text }) => text).join(' . ');
    const aliases = new Map([
      ...own.sourcesOf(`${title} . ${headings}`),
      ...general.sourcesOf(title),
    ]);
    const hints = new Map([...own.sourcesOf(everything), ...general.sourcesOf(headings)]);
    for (const word of aliases.keys()) hints.delete(word);
    return {
      keywords,
      aliases: [...aliases.keys()],
      hints: [...hints.keys()],
      sources: bySource([...aliases, ...hints]),
    };
  };
}

function bySource(pairs: readonly (readonly [word: string, source: string])[]): SynonymSource[] {
  const groups = Map.groupBy(pairs, ([, source]) => source);
  return [...groups].map(([source, words]) => ({ source, words: words.map(([word]) => word) }));
}
