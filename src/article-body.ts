import type { MDXInstance } from 'astro';
import { markdownOf } from './catalog.ts';
import type { Article } from './domain/article.ts';
import type { Heading } from './markdown/headings.ts';
import { renderOptionsFor } from './markdown/options.ts';
import { renderMarkdown } from './markdown/render.ts';

type ArticleBody = {
  /** Set for .mdx articles, which are components. */
  readonly Content?: MDXInstance<object>['Content'];
  readonly html: string;
  readonly headings: readonly Heading[];
};

const mdxModules = import.meta.glob<MDXInstance<object>>('@articles/**/*.mdx');

/** The body of an article, rendered when its page is made. */
export async function renderArticle(article: Article): Promise<ArticleBody> {
  if (article.file.endsWith('.mdx')) return renderMdx(article);
  return renderMarkdown(await markdownOf(article), renderOptionsFor(article.locale, article.file, import.meta.env.BASE_URL));
}

async function renderMdx({ file, locale, section, slug }: Article): Promise<ArticleBody> {
  const key = Object.keys(mdxModules).find((path) => path.endsWith(`/${locale}/${section}/${slug}.mdx`));
  const module = key === undefined ? undefined : await mdxModules[key]?.();
  if (!module) throw new Error(`The component of ${file} was not compiled.`);
  const headings = module.getHeadings().map(({ depth, slug: id, text }) => ({ depth, id, text }));
  return { Content: module.Content, html: '', headings };
}
