import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { nodesOf } from './mdast-nodes.ts';
import { withoutWrittenIds } from './prepare.ts';

/** A link target in the body of an article. */
export type LinkPosition = {
  /** Offsets in the body; undefined when the link cannot be replaced safely. */
  readonly range: readonly [start: number, end: number] | undefined;
  /** Line in the body, from 1. */
  readonly line: number;
  readonly url: string;
  /** Whether this is the path of a file that an .mdx article imports. */
  readonly isImport: boolean;
};

type Found = { readonly at: number; readonly length: number; readonly url: string };

const ATTRIBUTE =
  /(?<![\w-])(?:href|src|poster)\s*=\s*\{?\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gi;
const IMPORT = /\b(?:from|import)\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/g;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/**
 * Returns the URLs and paths that an article links to or shows: in links, reference definitions,
 * images, HTML, components and imports, but not in code.
 * @throws Error when the body of an .mdx article cannot be compiled
 */
export function linkPositions(body: string, format: 'md' | 'mdx'): LinkPosition[] {
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  const tree = parse(withoutWrittenIds(body), {
    features: { gfm: true, frontmatter: false },
  }) as Root;

  return nodesOf(tree).flatMap((node) => {
    const start = node.position?.start.offset ?? 0;
    const source = body.slice(start, node.position?.end.offset);
    const positionOf = (url: string, found: Found | undefined, isImport = false): LinkPosition => ({
      range: found && [start + found.at, start + found.at + found.length],
      line: node.position?.start.line ?? 1,
      url,
      isImport,
    });
    // Sätteri's types lack the nodes of components.
    switch (node.type as string) {
      case 'link':
      case 'image':
      case 'definition': {
        const { url } = node as Extract<Nodes, { url: string }>;
        // An autolink leads to another site.
        return /^!?\[/.test(source) ? [positionOf(url, destinationIn(source, url))] : [];
      }
      case 'html':
        return attributesIn(
          source.replaceAll(COMMENT, (comment) => ' '.repeat(comment.length)),
          ATTRIBUTE,
        ).map((found) => positionOf(found.url, found));
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const inside = 'children' in node ? node.children[0]?.position?.start.offset : undefined;
        return attributesIn(body.slice(start, inside ?? node.position?.end.offset), ATTRIBUTE).map(
          (found) => positionOf(found.url, found),
        );
      }
      case 'mdxjsEsm':
        return attributesIn(source, IMPORT).map((found) => positionOf(found.url, found, true));
      default:
        return [];
    }
  });
}

/**
 * Returns the destination of a link, image or definition, if it is written exactly as its URL. Its
 * text may contain brackets.
 */
function destinationIn(source: string, url: string): Found | undefined {
  const ends = [...source.matchAll(/\][(:]/g)].map(({ index }) => index).toReversed();
  for (const end of ends) {
    const [, opening = '', rest = ''] =
      /^(\][(:]\s*<)([^<>\n]*)/.exec(source.slice(end)) ??
      /^(\][(:]\s*)([^\s<>]*)/.exec(source.slice(end)) ??
      [];
    const at = end + opening.length;
    if (url !== '' && rest.startsWith(url) && /^(?:[>)]|\s|$)/.test(source.slice(at + url.length)))
      return { at, length: url.length, url };
  }
  return undefined;
}

function attributesIn(source: string, pattern: RegExp): Found[] {
  return [...source.matchAll(pattern)].map(({ 0: all, index, groups }) => {
    const url = groups?.['double'] ?? groups?.['single'] ?? '';
    return { at: index + all.length - 1 - url.length, length: url.length, url };
  });
}
