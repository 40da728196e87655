import { site } from '../config/settings.ts';
import { glossaryFile, readGlossary } from '../content/glossary-file.ts';
import { readNoticeFiles } from '../content/notice-files.ts';
import type { WrittenLink } from '../content/written-link.ts';
import { shownPath } from '../lib/shown-path.ts';
import type { ArticleSummary } from './article-summary.ts';
import { articlesFolderOf } from './site-pages.ts';
import { siteTargetOf } from './site-target.ts';

/**
 * Returns the links in notices and glossaries, with the paths of their files. Leaves out what the
 * reader of notices reports: articles of their language that do not exist.
 */
export function linksElsewhere(
  summaries: readonly ArticleSummary[],
): (WrittenLink & { readonly path: string })[] {
  const [first] = summaries;
  if (!first) return [];
  const folder = articlesFolderOf(first);
  const articles = new Set(summaries.map(({ locale, slug }) => `${locale}/${slug}`));
  return site.locales.flatMap(({ code }) => {
    const glossary = shownPath(glossaryFile(code, folder));
    const inGlossary = readGlossary(folder, code).links.map((link) => ({
      ...link,
      path: glossary,
    }));
    const inNotices = readNoticeFiles(folder, code).notices.flatMap(({ path, links }) =>
      links.flatMap((link) => {
        const { locale, article } = siteTargetOf(link.url) ?? {};
        const isReported =
          article !== undefined && locale === code && !articles.has(`${code}/${article.slug}`);
        return isReported ? [] : [{ ...link, path }];
      }),
    );
    return [...inGlossary, ...inNotices];
  });
}
