import type { Root } from 'hast';
import { htmlToHast } from 'satteri';
import views from '../data/views.json' with { type: 'json' };
import { addressesFor } from '../domain/addresses.ts';
import { shownViews } from '../domain/views.ts';
import { renderOptionsFor } from '../markdown/options.ts';
import { parseBody } from '../markdown/render.ts';
import { site } from '../site.ts';
import { bodyOf } from '../source/front-matter.ts';
import type { SourceArticle } from '../source/read-articles.ts';
import type { IndexFile } from './pagefind-index.ts';
import { indexDocuments } from './pagefind-index.ts';
import { searchBlocks } from './search-blocks.ts';
import { searchDocument } from './search-document.ts';

/** The path of an article from the site's root. */
export const { article: articlePath } = addressesFor('/', site.locales[0].code);

/** The HTML of an article's page, by its path from the site's root. */
export type PageOf = (path: string) => Promise<string>;

/**
 * Makes the files of `/pagefind/` for these articles.
 * @param base path under which the site is served
 * @param pageOf asked for .mdx articles only, whose text no one but Astro knows
 */
export async function indexArticles(articles: readonly SourceArticle[], base: string, pageOf: PageOf): Promise<IndexFile[]> {
  const documents = new Map<string, string>();
  const carriedOver = new Map<string, number>();
  for (const article of articles) {
    const path = articlePath(article.locale, article.slug);
    const tree = article.format === 'md' ? parseBody(bodyOf(article.text), renderOptionsFor(article.locale, base)).tree : htmlToHast(proseOf(await pageOf(path)), { fragment: true });
    const blocks = searchBlocks(tree as Root);
    // While its writer is at work, the page of an .mdx article may be an error; search does without it.
    if (blocks.length === 0 && article.format === 'mdx') continue;
    documents.set(path, searchDocument(article, blocks));
    carriedOver.set(path, article.frontMatter.views);
  }
  return indexDocuments(documents, (path) => shownViews(carriedOver.get(path) ?? 0, path, views.articles));
}

/** The body of an article's page: where `[slug].astro` prints it. */
export function proseOf(page: string): string {
  return /<div class="prose">([\s\S]*)<\/div>\s*<\/article>/.exec(page)?.[1] ?? '';
}
