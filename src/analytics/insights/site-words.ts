import { hiddenReason } from '../../domain/article.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { proseOf, termReader } from '../../text/terms.ts';
import type { CountedViews } from '../../domain/shown-views.ts';
import { shownViews } from '../../domain/shown-views.ts';
import { builtInGroups, makeThesaurus } from '../../search/index/synonym-groups.ts';
import { betKey } from '../../search/engine/best-bets.ts';
import { stemsOf } from '../../search/engine/known-words.ts';
import { stemFor } from '../../languages/stem-for.ts';
import { languageFor } from '../../languages/registry.ts';
import type { Vocabulary } from '../../search/engine/vocabulary.ts';
import { wordsOf } from '../../search/engine/words.ts';
import { rootRoutes } from '../../config/root-paths.ts';
import { bodyOf } from '../../content/front-matter.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import { readSearchFiles } from '../../content/search-files.ts';

/** What the report uses of an article. */
export type ListedArticle = {
  readonly slug: string;
  /** Path of the file, as messages show it. */
  readonly path: string;
  readonly category: string;
  readonly updated: CalendarDay;
  readonly views: number;
  /** Words of its title and headings without stop words. Synonyms of these lead to it. */
  readonly names: readonly string[];
  /** What it says, and other words for it, with their weights. */
  readonly texts: readonly { readonly text: string; readonly weight: number }[];
};

/** Weight of a word in the title, and in synonyms and keywords; a word in the text counts 1. */
const WEIGHT = { title: 6, hidden: 2 };

/** The published articles of a locale and the words that search finds there. */
export type SiteWords = {
  readonly articles: readonly ListedArticle[];
  /** Articles by their current and former paths from the site root. */
  readonly at: ReadonlyMap<string, ListedArticle>;
  /** Words of the texts, with their frequency. */
  readonly vocabulary: Vocabulary;
  /** Returns the significant words of a text, in their base forms. */
  termsOf(text: string): string[];
  /** Keys of the queries that have a best bet; see `betKey`. */
  readonly bestBets: ReadonlySet<string>;
  /** Returns whether search finds anything for a word, synonyms included. */
  isKnown(word: string): boolean;
};

/**
 * Returns the published articles of a locale and their words.
 * @param all articles of every locale
 * @param counted counted views by path
 * @param today day that decides what is published, in UTC
 */
export function readSiteWords(
  all: readonly SourceArticle[],
  locale: string,
  directory: string,
  counted: CountedViews,
  today: CalendarDay,
): SiteWords {
  const sources = all.filter(
    (article) =>
      article.locale === locale && hiddenReason(article.frontMatter, today) === undefined,
  );
  const { synonyms, bestBets } = readSearchFiles(
    directory,
    locale,
    new Set(all.map(({ slug }) => slug)),
  );
  const general = makeThesaurus(builtInGroups(locale), locale);
  const own = makeThesaurus(synonyms, locale);
  const { stopWords } = languageFor(locale);
  const stem = stemFor(locale) ?? ((word: string) => word);

  const at = new Map<string, ListedArticle>();
  const known = new Set<string>();
  const counts = new Map<string, number>();
  const articles = sources.map(({ path, slug, frontMatter, text }): ListedArticle => {
    const { title, description, keywords, category, updated, redirect_from } = frontMatter;
    const body = bodyOf(text);
    const names = [
      title,
      ...[...body.matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading]) => heading ?? ''),
    ].join(' . ');
    const everything = `${title} . ${proseOf(body)}`;
    const hidden = [...general.aliasesOf(names), ...own.aliasesOf(everything), ...keywords];
    for (const form of stemsOf([everything, ...hidden].join(' '), stem)) known.add(form);
    for (const word of new Set(wordsOf(everything))) counts.set(word, (counts.get(word) ?? 0) + 1);

    const urlPath = rootRoutes.article(locale, slug);
    const article = {
      slug,
      path,
      category,
      updated,
      views: shownViews(frontMatter.views, [urlPath, ...frontMatter.redirect_from], counted),
      names: wordsOf(names).filter((word) => !stopWords.has(word)),
      texts: [
        { text: title, weight: WEIGHT.title },
        { text: hidden.join(' · '), weight: WEIGHT.hidden },
        { text: `${description ?? ''} ${proseOf(body)}`, weight: 1 },
      ],
    };
    for (const old of redirect_from) if (!at.has(old)) at.set(old, article);
    at.set(urlPath, article);
    return article;
  });
  const vocabulary = new Map(
    [...counts]
      .filter(([word]) => /^[\p{L}'-]{3,}$/u.test(word))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, count]) => [word, Math.floor(Math.log2(count))] as const),
  );
  return {
    articles,
    at,
    vocabulary,
    termsOf: termReader({ stopWords, stem }),
    bestBets: new Set(bestBets.map(({ query }) => betKey(query))),
    isKnown: (word) => stemsOf(word, stem).every((form) => known.has(form)),
  };
}
