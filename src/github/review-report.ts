import { parseArticle } from '../check/parse-article.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { hiddenReason } from '../domain/article.ts';
import type { SourceArticle } from '../content/source-article.ts';
import type { Shared } from '../content/includes.ts';
import { plainMarkdown } from './markdown-text.ts';
import type { BrokenLink } from './outside-links.ts';

/** Maximum entries of a list, and maximum characters of a URL or path: an issue holds 65,536. */
const SHOWN = 100;
const MAX_LENGTH = 200;

/** External links of articles: files with lines, by URL. */
export type OutsideLinks = ReadonlyMap<string, readonly string[]>;

/**
 * Returns the http and https URLs in all published articles, without fragments.
 * @param sharedOf returns the includes and variables of a locale
 */
export function outsideLinks(
  articles: readonly SourceArticle[],
  today: CalendarDay,
  sharedOf: (locale: string) => Shared,
): OutsideLinks {
  const positions = new Map<string, string[]>();
  for (const article of articles.filter(({ frontMatter }) => !hiddenReason(frontMatter, today))) {
    const { urls, positionInFile } = parseArticle(article, sharedOf(article.locale));
    for (const found of urls) {
      if (!/^https?:\/\//i.test(found.url) || !URL.canParse(found.url)) continue;
      const url = new URL(found.url);
      url.hash = '';
      positions.set(url.href, [
        ...(positions.get(url.href) ?? []),
        `${article.path}:${positionInFile(found).line}`,
      ]);
    }
  }
  return positions;
}

/** Returns the published articles whose review date has come, the longest overdue first. */
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
    .sort((a, b) => compareText(a.review, b.review) || compareText(a.path, b.path));
}

/**
 * Returns the published translations that are older than their original, the article with the same
 * file name, the oldest first.
 * @param original language of the originals
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
    .sort((a, b) => compareText(a.updated, b.updated) || compareText(a.path, b.path));
}

/** Compares by code units, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Returns the report as Markdown; an empty text when there is nothing to do. */
export function printReview(
  broken: readonly BrokenLink[],
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
      'Broken links',
      broken.map(
        ({ url, reason }) =>
          `- ${plainMarkdown(url, MAX_LENGTH)} ${reason}: ${(links.get(url) ?? [])
            .slice(0, 5)
            .map((position) => plainMarkdown(position, MAX_LENGTH))
            .join(', ')}`,
      ),
    ),
    ...section(
      'Articles due for review',
      due.map(
        ({ path: file, review, owner }) =>
          `- ${plainMarkdown(file, MAX_LENGTH)}, due since ${review}${named(owner)}`,
      ),
    ),
    ...section(
      'Outdated translations',
      behind.map(
        ({ path, updated, changed, owner }) =>
          `- ${plainMarkdown(path, MAX_LENGTH)} of ${updated}, the original of ` +
          `${changed}${named(owner)}`,
      ),
    ),
  ]
    .join('\n')
    .trim();
}
