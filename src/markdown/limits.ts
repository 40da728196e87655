import type { Root as HtmlRoot } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Nodes, Root } from 'mdast';
import { markdownToHast, markdownToMdast } from 'satteri';
import type { FileRule } from '../domain/file-rules.ts';
import type { Position } from '../text/line-column.ts';
import { positionAt, positionsIn, START } from '../text/line-column.ts';
import { isVisible } from '../text/visible.ts';
import { elementsOf } from './elements.ts';
import { longParagraph } from './long-paragraph.ts';
import { safeTree } from './render.ts';

/** Why a body cannot become a page. */
export type LimitProblem = Position & { readonly rule: FileRule; readonly message: string };

/** Deepest nesting of lists, quotes, emphasis, links and HTML. */
const MAX_DEPTH = 20;
/** Most table cells of an article. Each row has all columns of its table, as on the page. */
const MAX_CELLS = 20_000;
/** Most characters of URLs and titles that links repeat from their definitions. */
const MAX_REPEATED = 256 * 1024;

/** A line with so many quote and list marks that parsing it takes long. Code has no such line. */
const MANY_MARKS =
  /^(?<allowed>(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))){20}[ \t]*)(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))){980}/m;
const LEVELS = new Set<string>([
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);
/** HTML elements that are no level of their own: each is part of one that is. */
const PARTS = new Set('dl ol p pre table tbody tfoot thead tr ul'.split(' '));
const TAG = /<(\/?)([a-z][^\s/>]*)/gi;
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * Parses the body of an article as Markdown and reports a body that is too deep, too large or
 * empty. Runs before anything walks the tree recursively: thousands of levels would overflow the
 * stack.
 * @param format `mdx` is code: the compiler checks its tags, and only the page knows its text
 * @returns the tree of a valid Markdown body
 */
export function parseWithinLimits(
  body: string,
  format: 'md' | 'mdx',
): { readonly tree?: Root; readonly problem?: LimitProblem } {
  const marks = MANY_MARKS.exec(body);
  if (marks)
    return {
      problem: tooDeep(positionAt(body, marks.index + (marks.groups?.['allowed']?.length ?? 0))),
    };
  const long = longParagraph(body);
  if (long) {
    const { offset, message } = long;
    return { problem: { rule: 'paragraph-size', ...positionAt(body, offset), message } };
  }
  const tree = markdownToMdast(body, { features: { gfm: true, frontmatter: false } }) as Root;
  const problem = problemIn(tree, body, format);
  if (problem) return { problem };
  return format === 'md' ? { tree } : {};
}

function problemIn(tree: Root, body: string, format: 'md' | 'mdx'): LimitProblem | undefined {
  const nodes = withDepths(tree);
  const deep = nodes.find(({ depth }) => depth > MAX_DEPTH);
  if (deep) return tooDeep(startOf(deep.node));
  const large = tooManyCells(nodes) ?? tooLongUrls(nodes);
  if (large || format === 'mdx') return large;

  const html = nodes.flatMap(({ node }) => (node.type === 'html' ? [node] : []));
  if (html.length > 0 && htmlDepth(body) > MAX_DEPTH) return tooDeep(deepestTag(html));
  // The fast path: there is text, and nothing that could hide it.
  const isPlain =
    html.length === 0 && !nodes.some(({ node }) => node.type === 'footnoteDefinition');
  if (isPlain && nodes.some(({ node }) => 'value' in node && isVisible(node.value)))
    return undefined;
  if (hasText(safeTree(body))) return undefined;
  return {
    rule: 'empty-article',
    ...startOf(tree.children[0] ?? tree),
    message:
      'The article has no visible text, only removed HTML, comments or link definitions. ' +
      'Write at least one sentence.',
  };
}

type WithDepth = { readonly node: Nodes; readonly depth: number };

/** Returns all nodes in order, with the number of levels around and including each. */
function withDepths(tree: Root): WithDepth[] {
  const found: WithDepth[] = [];
  const waiting: WithDepth[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    const { node, depth } = next;
    if (!('children' in node)) continue;
    for (const child of node.children.toReversed())
      waiting.push({ node: child, depth: depth + (LEVELS.has(child.type) ? 1 : 0) });
  }
  return found;
}

function tooManyCells(nodes: readonly WithDepth[]): LimitProblem | undefined {
  let cells = 0;
  for (const { node } of nodes) {
    if (node.type !== 'table') continue;
    cells += node.children.length * (node.children[0]?.children.length ?? 0);
    if (cells > MAX_CELLS)
      return {
        rule: 'table-size',
        ...startOf(node),
        message:
          `With this table, the article has ${cells} table cells, but at most ${MAX_CELLS} are ` +
          'allowed. Split it into several articles, or link to a file.',
      };
  }
  return undefined;
}

function tooLongUrls(nodes: readonly WithDepth[]): LimitProblem | undefined {
  const lengths = new Map<string, number>();
  for (const { node } of nodes) {
    if (node.type === 'definition' && !lengths.has(node.identifier))
      lengths.set(node.identifier, node.url.length + (node.title?.length ?? 0));
  }
  let length = 0;
  for (const { node } of nodes) {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') continue;
    length += lengths.get(node.identifier) ?? 0;
    if (length > MAX_REPEATED)
      return {
        rule: 'link-size',
        ...startOf(node),
        message:
          `The links up to here repeat more than ${MAX_REPEATED} characters of URLs and titles ` +
          'from their definitions. Use fewer links, or shorter URLs.',
      };
  }
  return undefined;
}

function htmlDepth(body: string): number {
  const root = markdownToHast(body, {
    features: { gfm: true, rawHtml: true, frontmatter: false },
  }) as HtmlRoot;
  let deepest = 0;
  const waiting = [{ node: root as HtmlRoot | HtmlRoot['children'][number], depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const depth =
      next.depth + (next.node.type === 'element' && !PARTS.has(next.node.tagName) ? 1 : 0);
    deepest = Math.max(deepest, depth);
    if ('children' in next.node)
      for (const node of next.node.children) waiting.push({ node, depth });
  }
  return deepest;
}

/** Returns the first tag that is too deep, counted by tags alone, or else the first HTML. */
function deepestTag(html: readonly (Nodes & { value: string })[]): Position {
  let open = 0;
  for (const node of html) {
    for (const { 0: tag, 1: slash, 2: name = '', index } of node.value.matchAll(TAG)) {
      if (VOID.has(name.toLowerCase())) continue;
      open = slash ? Math.max(0, open - 1) : open + 1;
      if (open <= MAX_DEPTH || tag === '') continue;
      return positionsIn(node.value, startOf(node))(index);
    }
  }
  return html[0] ? startOf(html[0]) : START;
}

function hasText(tree: HtmlRoot): boolean {
  return (
    isVisible(toString(tree)) || elementsOf(tree).some(({ element }) => element.tagName === 'img')
  );
}

function startOf({ position }: Nodes): Position {
  const { line, column } = position?.start ?? START;
  return { line, column };
}

function tooDeep(position: Position): LimitProblem {
  return {
    rule: 'nesting',
    ...position,
    message:
      `Lists, quotes, emphasis or HTML have more than ${MAX_DEPTH} nested levels here. ` +
      'Use fewer levels, and close every HTML tag.',
  };
}
