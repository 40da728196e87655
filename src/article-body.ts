import type { Root } from 'hast';
import type { MDXInstance } from 'astro';
import { toHtml } from 'hast-util-to-html';
import { markdownOf } from './catalog.ts';
import type { Article } from './domain/article.ts';
import { summaryOf } from './domain/summary.ts';
import { searchBlocks } from './integrations/search-blocks.ts';
import type { Heading } from './markdown/headings.ts';
import { renderOptionsFor } from './markdown/options.ts';
import { parseBody } from './markdown/render.ts';

type ArticleBody = {
  /** Set for .mdx articles, which are components. */
  readonly Content?: MDXInstance<object>['Content'];
  readonly html: string;
  readonly headings: readonly Heading[];
  /** That of the front matter, else what the text begins with; the text of .mdx articles is not known here. */
  readonly description: string | undefined;
};

const mdxModules = import.meta.glob<MDXInstance<object>>(['@articles/**/*.mdx', '!@articles/**/_*', '!@articles/**/_*/**']);

/** The body of an article, rendered when its page is made. */
export async function renderArticle(article: Article): Promise<ArticleBody> {
  if (isMdx(article)) return renderMdx(article);
  const { tree, headings } = await parse(article);
  return { html: toHtml(tree), headings, description: article.description ?? openingOf(tree, article.locale) };
}

/** What an article says of itself in one or two sentences, for feeds and lists of links. */
export async function descriptionOf(article: Article): Promise<string | undefined> {
  if (article.description !== undefined || isMdx(article)) return article.description;
  return openingOf((await parse(article)).tree, article.locale);
}

/** Whether the source of an article is code rather than text. */
export function isMdx({ file }: Article): boolean {
  return file.endsWith('.mdx');
}

async function parse(article: Article) {
  return parseBody(await markdownOf(article), renderOptionsFor(article.locale, article.file, import.meta.env.BASE_URL));
}

async function renderMdx({ file, locale, section, slug, description }: Article): Promise<ArticleBody> {
  const key = Object.keys(mdxModules).find((path) => path.endsWith(`/${locale}/${section}/${slug}.mdx`));
  const module = key === undefined ? undefined : await mdxModules[key]?.();
  if (!module) throw new Error(`The component of ${file} was not compiled.`);
  const headings = module.getHeadings().map(({ depth, slug: id, text }) => ({ depth, id, text }));
  return { Content: module.Content, html: '', headings, description };
}

/** The first sentences of the paragraphs; lists and tables speak only where there is no paragraph. */
function openingOf(tree: Root, locale: string): string | undefined {
  const paragraphs = tree.children.filter((child) => child.type === 'element' && child.tagName === 'p');
  const blocks = searchBlocks(paragraphs.length > 0 ? { type: 'root', children: paragraphs } : tree);
  return summaryOf(blocks.map(({ text }) => text).join(' '), locale) || undefined;
}
