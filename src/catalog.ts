import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Article } from './domain/article.ts';
import { hiddenReason } from './domain/article.ts';
import { shownViews } from './domain/views.ts';
import { articleInBuild, markdownInBuild } from './source/article-library.ts';
import { withPlainLineEnds } from './source/article-text.ts';
import { articlesDirectory, isPreview, today } from './source/environment.ts';
import { publishedBody } from './source/published-body.ts';
import { readShared } from './source/shared-files.ts';
import { rootAddresses } from './root-addresses.ts';
import { readViews, VIEWS_FILE } from './views/views-file.ts';

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
  const entries = await getCollection('articles');
  // Read rather than imported: new counts are no new program, so pages that show none of them can be taken over.
  const { articles: counted } = readViews(VIEWS_FILE).views;
  return entries
    .map(({ id, data, filePath }): Article => {
      const [locale = '', section = '', slug = ''] = id.split('/');
      const { title, category, updated, description, keywords, related } = data;
      return {
        locale, section, slug, title, category, updated, description, keywords, related,
        published: data.published,
        file: resolve(filePath ?? ''),
        views: shownViews(data.views, [rootAddresses.article(locale, slug), ...data.redirect_from], counted),
        hidden: hiddenReason(data, today()),
      };
    })
    .filter(({ hidden }) => hidden === undefined || import.meta.env.DEV || isPreview())
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The Markdown of an article, without front matter, with variables and passages filled in. */
export async function markdownOf({ file, locale }: Article): Promise<string> {
  // A preview follows every edit, a build reads once.
  if (!import.meta.env.DEV) return markdownInBuild(articleInBuild(file));
  return publishedBody(withPlainLineEnds(await readFile(file, 'utf8')), file.endsWith('.mdx') ? 'mdx' : 'md', () => readShared(articlesDirectory(), locale));
}

