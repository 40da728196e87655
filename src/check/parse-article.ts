import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { bodyOf } from '../source/front-matter.ts';
import type { ReadableArticle } from '../source/read-article.ts';
import type { ParsedArticle } from './rule.ts';

/** Parses the body of an article with the engine that makes its page. */
export function parseArticle<Article extends ReadableArticle>(article: Article): ParsedArticle<Article> {
  const body = bodyOf(article.text);
  const frontMatter = article.text.slice(0, article.text.length - body.length);
  // As many empty lines as the front matter has, so that places in the tree are those of the file.
  const text = frontMatter.replaceAll(/[^\n]+/g, '') + body;
  const parse = article.format === 'mdx' ? mdxToMdast : markdownToMdast;
  return { article, tree: parse(text, { features: { gfm: true, frontmatter: false } }) as Root };
}
