import { parseArticle } from '../check/parse-article.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { hiddenReason } from '../domain/article.ts';
import type { SourceArticle } from '../content/source-article.ts';
import type { Shared } from '../content/includes.ts';
import { plainMarkdown } from './markdown-text.ts';
import type { DeadLink } from './outside-links.ts';

/** Entries of a list that are shown, and characters of an address: an issue holds 65,536 characters. */
const SHOWN = 100;
const ADDRESS_LENGTH = 200;

/** Where articles link to outside the site: paths of files with the line, by address. */
export type OutsideLinks = ReadonlyMap<string, readonly string[]>;

/**
 * @param sharedOf what the articles of a locale share
 * @returns the addresses of all published articles that begin with http or https, without what is behind `#`
 */
export function outsideLinks(
  articles: readonly SourceArticle[],
  today: CalendarDay,
  sharedOf: (locale: string) => Shared,
): OutsideLinks {
  const places = new Map<string, string[]>();
  for (const article of articles.filter(({ frontMatter }) => !hiddenReason(frontMatter, today))) {
    const { urls, positionInFile } = parseArticle(article, sharedOf(article.locale));
    for (const found of urls) {
      if (!/^https?:\/\//i.test(found.url) || !URL.canParse(found.url)) continue;
      const url = new URL(found.url);
      url.hash = '';
      places.set(url.href, [
        ...(places.get(url.href) ?? []),
        `${article.path}:${positionInFile(found).line}`,
      ]);
    }
  }
  return places;
}

/** @returns the published articles that somebody must read again, the longest overdue first */
export function articlesToReview(
  articles: readonly SourceArticle[],
  today: CalendarDay,
): { path: string; review: CalendarDay; owner: string | undefined }[] {
  return articles
    .flatMap(({ path, frontMatter }) => {
      const { review, owner } = frontMatter;
      return review !== undefined && review <= today && !hiddenReason(frontMatter, today)
        ? [{ path, review, owner }]
        : [];
    })
    .sort((a, b) =>
      a.review < b.review ? -1 : a.review > b.review ? 1 : a.path < b.path ? -1 : 1,
    );
}

/**
 * @param original the language from which others are translated
 * @returns the published translations whose original, the article of the same file name, was updated after them, the oldest first
 */
export function translationsBehind(
  articles: readonly SourceArticle[],
  today: CalendarDay,
  original: string,
): { path: string; updated: CalendarDay; changed: CalendarDay; owner: string | undefined }[] {
  const published = articles.filter(({ frontMatter }) => !hiddenReason(frontMatter, today));
  const changes = new Map(
    published
      .filter(({ locale }) => locale === original)
      .map(({ slug, frontMatter }) => [slug, frontMatter.updated]),
  );
  return published
    .flatMap(({ path, slug, frontMatter: { updated, owner } }) => {
      const changed = changes.get(slug);
      return changed !== undefined && updated < changed ? [{ path, updated, changed, owner }] : [];
    })
    .sort((a, b) =>
      a.updated < b.updated ? -1 : a.updated > b.updated ? 1 : a.path < b.path ? -1 : 1,
    );
}

/** What needs a person's eye, as Markdown; an empty text when nothing does. */
export function printReview(
  dead: readonly DeadLink[],
  links: OutsideLinks,
  due: ReturnType<typeof articlesToReview>,
  behind: ReturnType<typeof translationsBehind>,
): string {
  const named = (owner: string | undefined) =>
    owner === undefined ? '' : ` (${plainMarkdown(owner, 80)})`;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : [
          `## ${title}`,
          '',
          ...lines.slice(0, SHOWN),
          ...(lines.length > SHOWN ? [`- … and ${lines.length - SHOWN} more`] : []),
          '',
        ];
  return [
    ...section(
      'Links to pages that are gone',
      dead.map(
        ({ address, reason }) =>
          `- ${plainMarkdown(address, ADDRESS_LENGTH)} ${reason}: ${(links.get(address) ?? [])
            .slice(0, 5)
            .map((place) => plainMarkdown(place, ADDRESS_LENGTH))
            .join(', ')}`,
      ),
    ),
    ...section(
      'Articles to read again',
      due.map(
        ({ path: file, review, owner }) =>
          `- ${plainMarkdown(file, ADDRESS_LENGTH)}, due since ${review}${named(owner)}`,
      ),
    ),
    ...section(
      'Translations that are behind',
      behind.map(
        ({ path, updated, changed, owner }) =>
          `- ${plainMarkdown(path, ADDRESS_LENGTH)} of ${updated}, the original of ${changed}${named(owner)}`,
      ),
    ),
  ]
    .join('\n')
    .trim();
}
