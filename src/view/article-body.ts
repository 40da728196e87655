import type { MDXInstance } from 'astro';
import { currentContext } from '../build/current-context.ts';
import { usedMedia } from '../build/used-media.ts';
import type { Article } from '../domain/article.ts';
import type { Heading } from '../markdown/headings.ts';
import type { PreparedBody } from '../build/prepared-body.ts';

type ArticleBody = {
  /** Set for .mdx articles, which are components. */
  readonly Content?: MDXInstance<object>['Content'];
  readonly html: string;
  readonly headings: readonly Heading[];
  /**
   * From the front matter, else the beginning of the text. The text of .mdx articles is not
   * available here.
   */
  readonly description: string | undefined;
  /** Origins of the players that its page loads after a click. */
  readonly frames: readonly string[];
};

const mdxModules = import.meta.glob<MDXInstance<object>>([
  '@articles/**/*.mdx',
  '!@articles/**/_*',
  '!@articles/**/_*/**',
]);

/** Returns the body of an article, for its page. */
export async function renderArticle(article: Article): Promise<ArticleBody> {
  if (isMdx(article)) return renderMdx(article);
  const { html, headings, opening, origins } = bodyOf(article);
  return { html, headings, description: article.description ?? opening, frames: origins };
}

/** Returns one or two sentences about an article, for feeds and lists of links. */
export function descriptionOf(article: Article): string | undefined {
  if (article.description !== undefined || isMdx(article)) return article.description;
  const { articles, bodies, derived } = currentContext();
  const key = bodies.keyOf(articles.at(article.file));
  const opening = () => bodyOf(article).opening ?? '';
  // A list of all articles would read the bodies of all again for these sentences.
  const found = key === undefined ? opening() : derived(`opening of ${article.file}`, key, opening);
  return found === '' ? undefined : found;
}

/** Returns whether an article is in .mdx, which is code. */
export function isMdx({ file }: Article): boolean {
  return file.endsWith('.mdx');
}

function bodyOf({ file }: Article): PreparedBody {
  const { articles, bodies } = currentContext();
  return bodies.of(articles.at(file));
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
  const context = currentContext();
  const { origins } = usedMedia(context, context.articles.at(file));
  return { Content: module.Content, html: '', headings, description, frames: origins };
}
