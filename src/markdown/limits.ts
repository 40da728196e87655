import type { Root as HtmlRoot } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Nodes, Root } from 'mdast';
import { markdownToHast, markdownToMdast } from 'satteri';
import { elementsOf } from './elements.ts';
import { safeTree } from './render.ts';

/** A body that cannot become a page: the rule, the place in the text, both counted from 1, and the sentence with the fix. */
export type LimitProblem = {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
};

/** Deepest nesting of lists, quotes, emphasis, links and HTML. */
const MAX_DEPTH = 20;
/** Most cells of all tables. A row of one cell counts with all the columns of its table, since the page has them too. */
const MAX_CELLS = 20_000;
/** Most characters that links write out of their definitions. */
const MAX_ADDRESSES = 256 * 1024;

/** So many marks of quotes and lists in one line that reading them takes long; code holds no such line either. */
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
/** HTML elements that are no level of their own: each stands in or around one that is. */
const PARTS = new Set('dl ol p pre table tbody tfoot thead tr ul'.split(' '));
const TAG = /<(\/?)([a-z][^\s/>]*)/gi;
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * Parses the body of an article as Markdown, and finds what makes it too deep, too large or too empty for a page, before
 * anything walks its tree from call to call: thousands of levels would end the program.
 * @param format `mdx` is code: its tags are the compiler's affair, and only the page knows its text
 * @returns the tree, of a Markdown body without such a problem
 */
export function parseWithinLimits(
  body: string,
  format: 'md' | 'mdx',
): { readonly tree?: Root; readonly problem?: LimitProblem } {
  const marks = MANY_MARKS.exec(body);
  if (marks)
    return {
      problem: tooDeep({
        line: body.slice(0, marks.index).split('\n').length,
        column: (marks.groups?.['allowed']?.length ?? 0) + 1,
      }),
    };
  const tree = markdownToMdast(body, { features: { gfm: true, frontmatter: false } }) as Root;
  const problem = problemIn(tree, body, format);
  return problem ? { problem } : format === 'md' ? { tree } : {};
}

function problemIn(tree: Root, body: string, format: 'md' | 'mdx'): LimitProblem | undefined {
  const nodes = withDepths(tree);
  const deep = nodes.find(({ depth }) => depth > MAX_DEPTH);
  if (deep) return tooDeep(startOf(deep.node));
  const large = tooManyCells(nodes) ?? tooLongAddresses(nodes);
  if (large || format === 'mdx') return large;

  const html = nodes.flatMap(({ node }) => (node.type === 'html' ? [node] : []));
  if (html.length > 0 && htmlDepth(body) > MAX_DEPTH) return tooDeep(deepestTag(html));
  // What is quick to see: text, and nothing that could leave it out.
  const isPlain =
    html.length === 0 && !nodes.some(({ node }) => node.type === 'footnoteDefinition');
  if (isPlain && nodes.some(({ node }) => 'value' in node && node.value.trim() !== ''))
    return undefined;
  if (hasText(safeTree(body))) return undefined;
  return {
    rule: 'empty-article',
    ...startOf(tree.children[0] ?? tree),
    message:
      'Nothing of this article would show: it holds no text besides HTML that is left out, comments or link definitions. Write at least one sentence.',
  };
}

type WithDepth = { readonly node: Nodes; readonly depth: number };

/** All nodes in the order of the text, with the number of levels around and including each. */
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
        message: `With this table the article has ${cells} table cells; at most ${MAX_CELLS} are allowed. Split it into several articles, or link to a file.`,
      };
  }
  return undefined;
}

function tooLongAddresses(nodes: readonly WithDepth[]): LimitProblem | undefined {
  const lengths = new Map<string, number>();
  for (const { node } of nodes) {
    if (node.type === 'definition' && !lengths.has(node.identifier))
      lengths.set(node.identifier, node.url.length + (node.title?.length ?? 0));
  }
  let length = 0;
  for (const { node } of nodes) {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') continue;
    length += lengths.get(node.identifier) ?? 0;
    if (length > MAX_ADDRESSES)
      return {
        rule: 'link-size',
        ...startOf(node),
        message: `The links up to here repeat more than ${MAX_ADDRESSES} characters of the addresses and titles that they refer to. Use fewer of them, or shorter addresses.`,
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

/** Where, counted by tags alone, the HTML goes deeper than allowed; its beginning when tags alone do not tell. */
function deepestTag(html: readonly (Nodes & { value: string })[]): Position {
  let open = 0;
  for (const node of html) {
    for (const { 0: tag, 1: slash, 2: name = '', index } of node.value.matchAll(TAG)) {
      if (VOID.has(name.toLowerCase())) continue;
      open = slash ? Math.max(0, open - 1) : open + 1;
      if (open <= MAX_DEPTH || tag === '') continue;
      const before = node.value.slice(0, index).split('\n');
      const { line, column } = startOf(node);
      return {
        line: line + before.length - 1,
        column: (before.length === 1 ? column : 1) + (before.at(-1) ?? '').length,
      };
    }
  }
  return html[0] ? startOf(html[0]) : { line: 1, column: 1 };
}

function hasText(tree: HtmlRoot): boolean {
  return (
    toString(tree).trim() !== '' ||
    elementsOf(tree).some(({ element }) => element.tagName === 'img')
  );
}

type Position = Pick<LimitProblem, 'line' | 'column'>;

function startOf({ position }: Nodes): Position {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

function tooDeep(place: Position): LimitProblem {
  return {
    rule: 'nesting',
    ...place,
    message: `Lists, quotes, emphasis or HTML are nested deeper than ${MAX_DEPTH} levels from here on. Write it flatter, and close every HTML tag.`,
  };
}
