import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { nodesOf } from '../check/nodes.ts';
import { bodyOf } from '../content/front-matter.ts';

/** An address in the text of an article. */
export type AddressSpot = {
  /**
   * Where it stands, as offsets in the file; undefined where it is written in a way that cannot be
   * replaced safely.
   */
  readonly range: readonly [start: number, end: number] | undefined;
  /** Counted from 1, in the file. */
  readonly line: number;
  readonly address: string;
  /** A file that an .mdx article imports: a path, not an address. */
  readonly isImport: boolean;
};

type Found = { readonly at: number; readonly length: number; readonly address: string };

const ATTRIBUTE =
  /(?<![\w-])(?:href|src|poster)\s*=\s*\{?\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gi;
const IMPORT = /\b(?:from|import)\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/g;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/**
 * Finds the addresses that an article links to or shows: of links, reference definitions, images,
 * HTML, components and imports. What stands in code is none.
 * @param text the whole file
 * @throws Error when the body of an .mdx article cannot be compiled
 */
export function addressSpots(text: string, format: 'md' | 'mdx'): AddressSpot[] {
  const body = bodyOf(text);
  const offset = text.length - body.length;
  const linesBefore = text.slice(0, offset).split('\n').length - 1;
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  const tree = parse(body, { features: { gfm: true, frontmatter: false } }) as Root;

  return nodesOf(tree).flatMap((node) => {
    const start = node.position?.start.offset ?? 0;
    const source = body.slice(start, node.position?.end.offset);
    const spotOf = (address: string, found: Found | undefined, isImport = false): AddressSpot => ({
      range: found && [offset + start + found.at, offset + start + found.at + found.length],
      line: (node.position?.start.line ?? 1) + linesBefore,
      address,
      isImport,
    });
    // Sätteri's types know no nodes of components.
    switch (node.type as string) {
      case 'link':
      case 'image':
      case 'definition': {
        const { url } = node as Extract<Nodes, { url: string }>;
        // An address that is its own text leads to another site.
        return /^!?\[/.test(source) ? [spotOf(url, destinationIn(source, url))] : [];
      }
      case 'html':
        return attributesIn(
          source.replaceAll(COMMENT, (comment) => ' '.repeat(comment.length)),
          ATTRIBUTE,
        ).map((found) => spotOf(found.address, found));
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const inside = 'children' in node ? node.children[0]?.position?.start.offset : undefined;
        return attributesIn(body.slice(start, inside ?? node.position?.end.offset), ATTRIBUTE).map(
          (found) => spotOf(found.address, found),
        );
      }
      case 'mdxjsEsm':
        return attributesIn(source, IMPORT).map((found) => spotOf(found.address, found, true));
      default:
        return [];
    }
  });
}

/**
 * The destination of a link, image or definition, written just as its address reads; brackets in
 * its text may be many.
 */
function destinationIn(source: string, url: string): Found | undefined {
  const ends = [...source.matchAll(/\][(:]/g)].map(({ index }) => index).toReversed();
  for (const end of ends) {
    const [, opening = '', address = ''] = /^(\][(:]\s*<?)([^\s<>]*)/.exec(source.slice(end)) ?? [];
    const at = end + opening.length;
    if (
      url !== '' &&
      address.startsWith(url) &&
      /^(?:[>)]|\s|$)/.test(source.slice(at + url.length))
    )
      return { at, length: url.length, address: url };
  }
  return undefined;
}

function attributesIn(source: string, pattern: RegExp): Found[] {
  return [...source.matchAll(pattern)].map(({ 0: all, index, groups }) => {
    const address = groups?.['double'] ?? groups?.['single'] ?? '';
    return { at: index + all.length - 1 - address.length, length: address.length, address };
  });
}
