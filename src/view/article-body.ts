import type { MDXInstance } from 'astro';
import { bodyInBuild } from '../build/article-bodies.ts';
import { markdownOf } from './catalog.ts';
import type { Article } from '../domain/article.ts';
import type { Heading } from '../markdown/headings.ts';
import { renderOptionsFor } from '../content/render-options.ts';
import { parseBody } from '../markdown/render.ts';
import type { PreparedBody } from '../build/prepared-body.ts';
import { prepareBody } from '../build/prepared-body.ts';
import { articleInBuild } from '../build/article-library.ts';

type ArticleBody = {
  /** Set for .mdx articles, which are components. */
  readonly Content?: MDXInstance<object>['Content'];
  readonly html: string;
  readonly headings: readonly Heading[];
  /** That of the front matter, else what the text begins with; the text of .mdx articles is not known here. */
  readonly description: string | undefined;
};

const mdxModules = import.meta.glob<MDXInstance<object>>([
  '@articles/**/*.mdx',
  '!@articles/**/_*',
  '!@articles/**/_*/**',
]);

/** The body of an article, rendered when its page is made. */
export async function renderArticle(article: Article): Promise<ArticleBody> {
  if (isMdx(article)) return renderMdx(article);
  const { html, headings, opening } = await bodyOf(article);
  return { html, headings, description: article.description ?? opening };
}

/** What an article says of itself in one or two sentences, for feeds and lists of links. */
export async function descriptionOf(article: Article): Promise<string | undefined> {
  if (article.description !== undefined || isMdx(article)) return article.description;
  return (await bodyOf(article)).opening;
}

/** Whether the source of an article is code rather than text. */
export function isMdx({ file }: Article): boolean {
  return file.endsWith('.mdx');
}

async function bodyOf(article: Article): Promise<PreparedBody> {
  const { locale, file } = article;
  if (!import.meta.env.DEV) return bodyInBuild(articleInBuild(file));
  return prepareBody(
    parseBody(await markdownOf(article), renderOptionsFor(locale, file, import.meta.env.BASE_URL)),
    locale,
  );
}

async function renderMdx({
  file,
  locale,
  section,
  slug,
  description,
}: Article): Promise<ArticleBody> {
  const key = Object.keys(mdxModules).find((path) =>
    path.endsWith(`/${locale}/${section}/${slug}.mdx`),
  );
  const module = key === undefined ? undefined : await mdxModules[key]?.();
  if (!module) throw new Error(`The component of ${file} was not compiled.`);
  const headings = module.getHeadings().map(({ depth, slug: id, text }) => ({ depth, id, text }));
  return { Content: module.Content, html: '', headings, description };
}
