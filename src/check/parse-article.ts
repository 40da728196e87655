import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { bodyOf } from '../source/front-matter.ts';
import type { SourceArticle } from '../source/read-articles.ts';
import { addressesOf } from './addresses.ts';
import { nodesOf } from './nodes.ts';
import type { ParsedArticle } from './rule.ts';
import { tagsOf } from './tags.ts';

/** Parses the body of an article with the engine that makes its page. */
export function parseArticle(article: SourceArticle): ParsedArticle {
  const body = bodyOf(article.text);
  const frontMatter = article.text.slice(0, article.text.length - body.length);
  // As many empty lines as the front matter has, so that places in the tree are those of the file.
  const text = frontMatter.replaceAll(/[^\n]+/g, '') + body;
  const parse = article.format === 'mdx' ? mdxToMdast : markdownToMdast;
  const tree = parse(text, { features: { gfm: true, frontmatter: false } }) as Root;
  const nodes = nodesOf(tree);
  const tags = nodes.flatMap(tagsOf);
  return { article, tree, nodes, text, tags, addresses: addressesOf(nodes, tags) };
}
