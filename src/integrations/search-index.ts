import type { AstroConfig, AstroIntegration } from 'astro';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import views from '../data/views.json' with { type: 'json' };
import { addressesFor } from '../domain/addresses.ts';
import { hiddenReason } from '../domain/article.ts';
import { shownViews } from '../domain/views.ts';
import { renderOptionsFor } from '../markdown/options.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { site } from '../site.ts';
import { articlesDirectory, today } from '../source/environment.ts';
import { bodyOf } from '../source/front-matter.ts';
import { UserError } from '../source/problem.ts';
import type { SourceArticle } from '../source/read-articles.ts';
import { readArticles } from '../source/read-articles.ts';
import { serveSearchIndex } from './dev-search-index.ts';
import type { IndexFile } from './pagefind-index.ts';
import { closePagefind, indexDocuments } from './pagefind-index.ts';
import { searchDocument } from './search-document.ts';

const { article: articlePath } = addressesFor('/', site.locales[0].code);

/** The built page of an article, by its path from the site's root. */
type PageOf = (path: string) => Promise<string>;

/**
 * Makes the search index: in a build beside the pages, in `astro dev` again after every edit. Pagefind is a process of
 * its own, so it works while Astro renders, unless .mdx articles make it wait for their pages.
 */
export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  let published: SourceArticle[] = [];
  let early: Promise<IndexFile[]> | undefined;
  return {
    name: 'handrail-search-index',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': () => {
        published = readArticles(articlesDirectory()).articles.filter(({ frontMatter }) => !hiddenReason(frontMatter, today()));
        if (published.some(({ format }) => format === 'mdx')) return;
        early = makeIndex(published, config.base, noPages);
        // A failure is told below, where it is awaited.
        early.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const output = fileURLToPath(dir);
        const pageOf: PageOf = (path) => readFile(join(output, path, 'index.html'), 'utf8').catch(() => '');
        await Promise.all(published.map((article) => requirePageWithText(article, pageOf)));
        const files = await (early ?? makeIndex(published, config.base, pageOf));
        await closePagefind();
        await writeFiles(join(output, 'pagefind'), files);
      },
      'astro:server:setup': ({ server, logger }) =>
        serveSearchIndex(server, logger, config.base, (origin) => {
          const pageOf: PageOf = async (path) => (await fetch(new URL(config.base + path.slice(1), origin))).text();
          return makeIndex(readArticles(articlesDirectory()).articles, config.base, pageOf);
        }),
    },
  };
}

const noPages: PageOf = () => Promise.resolve('');

async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  await Promise.all([...folders].map((path) => mkdir(path, { recursive: true })));
  await Promise.all(files.map(({ path, content }) => writeFile(join(folder, path), content)));
}

/** The files of `/pagefind/` for these articles. */
async function makeIndex(articles: readonly SourceArticle[], base: string, pageOf: PageOf): Promise<IndexFile[]> {
  const documents = new Map<string, string>();
  const carriedOver = new Map<string, number>();
  for (const article of articles) {
    const path = articlePath(article.locale, article.slug);
    const body = article.format === 'md' ? renderMarkdown(bodyOf(article.text), renderOptionsFor(article.locale, base)).html : proseOf(await pageOf(path));
    // While its writer is at work, the page of an .mdx article may be an error; search does without it.
    if (body.trim() === '') continue;
    documents.set(path, searchDocument(article, body));
    carriedOver.set(path, article.frontMatter.views);
  }
  return indexDocuments(documents, (path) => shownViews(carriedOver.get(path) ?? 0, path, views.articles));
}

/** The body of an article's page: where `[slug].astro` prints it. */
function proseOf(page: string): string {
  return /<div class="prose">([\s\S]*)<\/div>\s*<\/article>/.exec(page)?.[1] ?? '';
}

/** Astro leaves an empty page where rendering fails in some ways, and goes on. */
async function requirePageWithText({ path, locale, slug }: SourceArticle, pageOf: PageOf): Promise<void> {
  if (proseOf(await pageOf(articlePath(locale, slug))).trim() === '') {
    throw new UserError(`${path}:1:1  empty-page  The page of this article came out without its text. Check its pictures and links for broken addresses.`);
  }
}
