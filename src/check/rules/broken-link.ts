import { nearest } from '../../text/edit-distance.ts';
import { site } from '../../config/settings.ts';
import { movedPaths, prefixedPath } from '../moved-targets.ts';
import { isSameName, movedSuggester } from '../old-path-suggestion.ts';
import type { SiteContext, SiteRule } from '../rule.ts';
import { sitePages } from '../site-pages.ts';
import type { SiteTarget } from '../site-target.ts';
import { articleLink, decodedAnchor, siteTargetOf } from '../site-target.ts';
import type { ArticleSummary } from '../article-summary.ts';
import { linkedFiles } from '../linked-files.ts';
import { linksElsewhere } from '../links-elsewhere.ts';
import { didYouMean, suggester } from '../suggester.ts';

/** Anchors besides sections: the top, footnotes, and text fragments. */
const OTHER_ANCHOR = /^(?:top|main|footnote-label|user-content-fn.*|:~:text=.*)?$/i;

export const brokenLink: SiteRule = {
  name: 'broken-link',
  severity: 'error',
  description: 'Links lead to existing articles, sections, pages and files.',
  checkSite(context) {
    const { summaries, invalid } = context;
    const targets = linkTargets(context);
    const files = linkedFiles(summaries, invalid);
    const inArticles = summaries.flatMap((summary) =>
      summary.urls.flatMap(({ kind, url, linkedFile, line, column }) => {
        if (kind !== 'link') return [];
        const missing =
          linkedFile === undefined ? undefined : files.missingMessage(linkedFile, summary);
        const message =
          missing ??
          (url.startsWith('#')
            ? anchorMessage(summary, decodedAnchor(url.slice(1)), targets)
            : messageFor(url, targets));
        return message === undefined ? [] : [{ path: summary.path, line, column, message }];
      }),
    );
    const elsewhere = linksElsewhere(summaries).flatMap(({ url, ...position }) => {
      const message = messageFor(url, targets);
      return message === undefined ? [] : [{ ...position, message }];
    });
    return [...inArticles, ...elsewhere];
  },
};

type LinkTargets = ReturnType<typeof linkTargets>;

function linkTargets(context: SiteContext) {
  const { summaries, invalid } = context;
  const byLocale = Map.groupBy(summaries, ({ locale }) => locale);
  return {
    invalid,
    pages: sitePages(summaries),
    movedTo: movedPaths(context),
    suggestMoved: movedSuggester(context),
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

function messageFor(url: string, targets: LinkTargets): string | undefined {
  const target = siteTargetOf(url);
  // Another rule warns about links that redirect.
  if (!target || targets.movedTo(target) !== undefined) return undefined;
  const slug = target.article?.slug;
  if (slug === undefined)
    return targets.pages.has(target) ? undefined : pageMessage(target, targets);
  if (targets.invalid.has(`${target.locale}/${slug}`)) return undefined;
  const article = targets.articles.get(`${target.locale}/${slug}`);
  return article
    ? anchorMessage(article, target.anchor, targets, slug)
    : articleMessage(target.locale, slug, targets);
}

function articleMessage(locale: string, slug: string, { articles, slugNear }: LinkTargets): string {
  const elsewhere = site.locales.find(({ code }) => articles.has(`${code}/${slug}`))?.code;
  const near = slugNear.get(locale)?.(slug);
  const meant =
    near === undefined ? elsewhere && articleLink(elsewhere, slug) : articleLink(locale, near);
  const inLocale = site.locales.length > 1 ? ` in "${locale}"` : '';
  const otherwise = ' Write /articles/<file name without .md>/, or remove the link.';
  return `No article "${slug}"${inLocale}.${didYouMean(meant, otherwise)}`;
}

function anchorMessage(
  article: ArticleSummary,
  anchor: string,
  { anchorNear }: LinkTargets,
  slug?: string,
): string | undefined {
  // The headings of .mdx articles are unknown until they run.
  if (article.format === 'mdx' || OTHER_ANCHOR.test(anchor) || article.anchors.includes(anchor))
    return undefined;
  const near = anchorNear.get(article) ?? suggester(article.anchors);
  anchorNear.set(article, near);
  const meant = near(anchor);
  const holder = slug === undefined ? 'in this article' : `in the article "${slug}"`;
  const hint = didYouMean(meant && `#${meant}`, headingsIn(article));
  return `No section "#${anchor}" ${holder}.${hint}`;
}

function headingsIn({ anchors }: ArticleSummary): string {
  if (anchors.length === 0) return ' The article has no sections.';
  const first = anchors.slice(0, 5).map((id) => `#${id}`);
  return ` Use one of: ${[...first, ...(anchors.length > 5 ? ['…'] : [])].join(', ')}.`;
}

function pageMessage(
  target: SiteTarget,
  { pages, articles, slugNear, suggestMoved }: LinkTargets,
): string {
  const { locale, path } = target;
  const moved = suggestMoved(prefixedPath(target));
  if (moved !== undefined) return `No page or file "${path}".${didYouMean(moved)}`;
  const withoutLocale = new RegExp(`^/${site.locales[0].code}(?=/)`).exec(path)
    ? path.replace(/^\/[^/]+/, '')
    : undefined;
  if (withoutLocale !== undefined)
    return `No page "${path}": the default language has no prefix. Write ${withoutLocale}.`;
  const isFile = /\.\w+$/.test(path) && !/\.(?:mdx?|html)$/.test(path);
  const page = isFile ? pages.fileNear(path) : nearest(path, pages.known);
  const isListing = /^\/(?:categories|sections)\//.test(path);
  const name =
    path
      .split('/')
      .findLast(Boolean)
      ?.replace(/\.\w+$/, '') ?? '';
  const near = articles.has(`${locale}/${name}`) ? name : slugNear.get(locale)?.(name);
  const isMeant = !isFile && !isListing && near !== undefined && isSameName(name, near);
  const slug = isMeant ? near : undefined;
  const otherwise = isFile
    ? ` Add the file public${path}, or correct the link.`
    : ' Pages begin with /articles/, /categories/ or /sections/.';
  const meant = slug === undefined ? page : articleLink(locale, slug);
  return `No page or file "${path}".${didYouMean(meant, otherwise)}`;
}
