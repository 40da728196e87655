import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Article } from '../domain/article.ts';
import { hiddenReason } from '../domain/article.ts';
import { shownViews } from '../domain/shown-views.ts';
import { articleInBuild, articlesInBuild, markdownInBuild } from '../build/article-library.ts';
import { withPlainLineEnds } from '../content/decode-text.ts';
import { isPreview, today } from '../config/environment.ts';
import { articlesDirectory } from '../config/articles-directory.ts';
import { publishedBody } from '../content/published-body.ts';
import type { SourceArticle } from '../content/source-article.ts';
import { readShared } from '../content/shared-files.ts';
import { rootRoutes } from '../config/root-paths.ts';
import { readViews, viewsFile } from '../content/view-counts.ts';

let published: Map<string, readonly Article[]> | undefined;

/**
 * The articles of a locale that readers may see, in the order of their paths; previews hold the others
 * too, marked as hidden.
 */
export async function articlesOf(locale: string): Promise<readonly Article[]> {
  if (import.meta.env.DEV) published = undefined;
  published ??= Map.groupBy(await allArticles(), (article) => article.locale);
  return published.get(locale) ?? [];
}

async function allArticles(): Promise<Article[]> {
  const sources = await allSources();
  // Read rather than imported: new counts are no new program, so pages that show none of them can be taken over.
  const { articles: counted } = readViews(viewsFile()).views;
  return sources
    .map(({ locale, section, slug, file, frontMatter }): Article => {
      const {
        title,
        category,
        published,
        updated,
        description,
        keywords,
        related,
        views,
        redirect_from,
      } = frontMatter;
      return {
        locale,
        section,
        slug,
        file,
        title,
        category,
        published,
        updated,
        description,
        keywords,
        related,
        views: shownViews(views, [rootRoutes.article(locale, slug), ...redirect_from], counted),
        hidden: hiddenReason(frontMatter, today()),
      };
    })
    .filter(({ hidden }) => hidden === undefined || import.meta.env.DEV || isPreview())
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A preview follows every edit through Astro's collection; a build has read its articles before Astro starts. */
async function allSources(): Promise<
  readonly Pick<SourceArticle, 'locale' | 'section' | 'slug' | 'file' | 'frontMatter'>[]
> {
  if (!import.meta.env.DEV) return articlesInBuild().articles;
  return (await getCollection('articles')).map(({ id, data, filePath }) => {
    const [locale = '', section = '', slug = ''] = id.split('/');
    return { locale, section, slug, file: resolve(filePath ?? ''), frontMatter: data };
  });
}

/** The Markdown of an article, without front matter, with variables and passages filled in. */
export async function markdownOf({ file, locale }: Article): Promise<string> {
  // A preview follows every edit, a build reads once.
  if (!import.meta.env.DEV) return markdownInBuild(articleInBuild(file));
  return publishedBody(
    withPlainLineEnds(await readFile(file, 'utf8')),
    file.endsWith('.mdx') ? 'mdx' : 'md',
    () => readShared(articlesDirectory(), locale),
  );
}
