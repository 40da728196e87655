import { nearest } from '../../text/edit-distance.ts';
import { site } from '../../config/site.ts';
import type { LibraryRule } from '../rule.ts';
import { sitePages } from '../site-pages.ts';
import type { SiteTarget } from '../site-target.ts';
import { articleLink, siteTargetOf } from '../site-target.ts';
import type { ArticleSummary } from '../article-summary.ts';
import { didYouMean, suggester } from '../suggestion.ts';

/** Names that browsers and the page itself know besides headings: the top, the footnotes, a passage of the text. */
const OTHER_ANCHOR = /^(?:top|main|footnote-label|user-content-fn.*|:~:text=.*)?$/i;

export const brokenLink: LibraryRule = {
  name: 'broken-link',
  severity: 'error',
  description: 'Links lead to articles, headings, pages and files that exist.',
  checkLibrary({ summaries, invalid }) {
    const library = libraryOf(summaries, invalid);
    return summaries.flatMap((summary) =>
      summary.addresses.flatMap(({ kind, address, line, column }) => {
        if (kind !== 'link') return [];
        const message = address.startsWith('#')
          ? anchorMessage(summary, decoded(address.slice(1)), library)
          : messageFor(address, library);
        return message === undefined ? [] : [{ path: summary.path, line, column, message }];
      }),
    );
  },
};

type LinkLibrary = ReturnType<typeof libraryOf>;

function libraryOf(summaries: readonly ArticleSummary[], invalid: ReadonlySet<string>) {
  const byLocale = Map.groupBy(summaries, ({ locale }) => locale);
  return {
    invalid,
    pages: sitePages(summaries),
    articles: new Map(summaries.map((summary) => [`${summary.locale}/${summary.slug}`, summary])),
    slugNear: new Map(
      [...byLocale].map(([locale, inLocale]) => [
        locale,
        suggester(inLocale.map(({ slug }) => slug)),
      ]),
    ),
    anchorNear: new WeakMap<ArticleSummary, (name: string) => string | undefined>(),
  };
}

function messageFor(address: string, library: LinkLibrary): string | undefined {
  const target = siteTargetOf(address);
  if (!target) return undefined;
  const slug = target.article?.slug;
  if (slug === undefined)
    return library.pages.has(target) ? undefined : pageMessage(target, library);
  if (library.invalid.has(`${target.locale}/${slug}`)) return undefined;
  const article = library.articles.get(`${target.locale}/${slug}`);
  return article
    ? anchorMessage(article, target.anchor, library, slug)
    : articleMessage(target.locale, slug, library);
}

function articleMessage(locale: string, slug: string, { articles, slugNear }: LinkLibrary): string {
  const elsewhere = site.locales.find(({ code }) => articles.has(`${code}/${slug}`))?.code;
  const near = slugNear.get(locale)?.(slug);
  const meant =
    near !== undefined ? articleLink(locale, near) : elsewhere && articleLink(elsewhere, slug);
  const inLocale = site.locales.length > 1 ? ` in "${locale}"` : '';
  return `There is no article "${slug}"${inLocale}.${didYouMean(meant, ' Write /articles/<file name of an article without .md>/, or remove the link.')}`;
}

function anchorMessage(
  article: ArticleSummary,
  anchor: string,
  { anchorNear }: LinkLibrary,
  slug?: string,
): string | undefined {
  // The headings of .mdx articles are known only when they run.
  if (article.format === 'mdx' || OTHER_ANCHOR.test(anchor) || article.anchors.includes(anchor))
    return undefined;
  const near = anchorNear.get(article) ?? suggester(article.anchors);
  anchorNear.set(article, near);
  const meant = near(anchor);
  const otherwise =
    article.anchors.length === 0
      ? ' It has no headings at all.'
      : ` Its headings are ${article.anchors
          .slice(0, 5)
          .map((id) => `#${id}`)
          .join(', ')}${article.anchors.length > 5 ? ', …' : ''}.`;
  return `${slug === undefined ? 'This article' : `The article "${slug}"`} has no heading "#${anchor}".${didYouMean(meant && `#${meant}`, otherwise)}`;
}

function pageMessage(
  { locale, path }: SiteTarget,
  { pages, articles, slugNear }: LinkLibrary,
): string {
  const withoutLocale = new RegExp(`^/${site.locales[0].code}(?=/)`).exec(path)
    ? path.replace(/^\/[^/]+/, '')
    : undefined;
  if (withoutLocale !== undefined)
    return `The default language has no prefix. Write ${withoutLocale} instead of ${path}.`;
  const isFile = /\.\w+$/.test(path) && !/\.(?:mdx?|html)$/.test(path);
  const page = nearest(path, pages.known);
  const isListing = /^\/(?:categories|sections)\//.test(path);
  const name =
    path
      .split('/')
      .findLast(Boolean)
      ?.replace(/\.\w+$/, '') ?? '';
  const slug =
    isFile || isListing
      ? undefined
      : articles.has(`${locale}/${name}`)
        ? name
        : slugNear.get(locale)?.(name);
  const otherwise = isFile
    ? ` Files that articles link to lie in public/: put it there as public${path}.`
    : ' Pages begin with /articles/, /categories/ or /sections/.';
  return `There is no page or file "${path}" on this site.${didYouMean(slug === undefined ? page : articleLink(locale, slug), otherwise)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
