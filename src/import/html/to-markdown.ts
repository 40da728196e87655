import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Handle, State } from 'hast-util-to-mdast';
import { toMdast } from 'hast-util-to-mdast';
import type { Blockquote, BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import type { Handle as Writer } from 'mdast-util-to-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import { CALLOUT, QUESTION } from './blocks.ts';
import { HTML_TABLE } from './tidy-tables.ts';
import { attributeOf, makeElement } from './html-tree.ts';

/** A quote that begins with a marker such as `[!NOTE]`. */
type MarkedQuote = Blockquote & {
  readonly data: { readonly marker: string; readonly title: readonly PhrasingContent[] };
};

/** Inline elements that Markdown has no mark for. They stay HTML. */
const INLINE_HTML = 'kbd sub sup mark abbr ins q samp var ruby rt rp'.split(' ');

/** Ids that an explicit heading id can hold. */
const ID = /^[\p{L}\p{N}_][\p{L}\p{N}_:.-]*$/u;

/**
 * Returns a tidied tree as Markdown, with the markers of this site for notes, questions and heading
 * ids. What Markdown cannot hold stays HTML.
 */
export function bodyToMarkdown(tree: Root): string {
  const mdast = toMdast(tree, { handlers, newlines: false });
  return toMarkdown(mdast as Nodes as never, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false, tableCellPadding: true })],
    handlers: { blockquote: writeQuote },
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
    resourceLink: true,
  });
}

const handlers: Record<string, Handle> = {
  [CALLOUT]: (state, element) =>
    quote(state, element, String(attributeOf(element, 'dataKind')).toUpperCase(), []),
  [QUESTION]: (state, element) => {
    const [title, ...body] = element.children;
    const line = title?.type === 'element' ? state.all(title) : [];
    return quote(state, { ...element, children: body }, 'QUESTION', line as PhrasingContent[]);
  },
  [HTML_TABLE]: (_state, element) => rawBlock(element.children[0]),
  dl: (_state, element) => rawBlock(element),
  a(state, element) {
    const id = attributeOf(element, 'id') ?? attributeOf(element, 'name');
    const href = attributeOf(element, 'href');
    const children = state.all(element) as PhrasingContent[];
    const anchor: PhrasingContent[] =
      id === undefined || !ID.test(id) ? [] : [{ type: 'html', value: `<a id="${id}"></a>` }];
    if (href === undefined) return [...anchor, ...children];
    const title = attributeOf(element, 'title');
    return [...anchor, { type: 'link', url: href, title: title ?? null, children }];
  },
  ...Object.fromEntries(
    ['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading] satisfies [string, Handle]),
  ),
  ...Object.fromEntries(INLINE_HTML.map((name) => [name, inlineHtml] satisfies [string, Handle])),
};

function heading(state: State, element: Element): RootContent {
  const id = attributeOf(element, 'id');
  const children = state.all(element) as PhrasingContent[];
  if (id !== undefined && ID.test(id)) children.push({ type: 'html', value: ` {#${id}}` });
  const depth = Number(element.tagName.slice(1)) as 2 | 3 | 4 | 5 | 6;
  return { type: 'heading', depth, children };
}

function inlineHtml(state: State, element: Element): PhrasingContent[] {
  const shell = toHtml(makeElement(element.tagName, [], plainAttributes(element)));
  const [open = '', close = ''] = [shell.slice(0, shell.indexOf('>') + 1), `</${element.tagName}>`];
  return [
    { type: 'html', value: open },
    ...(state.all(element) as PhrasingContent[]),
    { type: 'html', value: close },
  ];
}

function plainAttributes({ tagName, properties }: Element): Element['properties'] {
  return tagName === 'abbr' && properties['title'] !== undefined
    ? { title: properties['title'] }
    : {};
}

function quote(
  state: State,
  element: Element,
  marker: string,
  title: readonly PhrasingContent[],
): MarkedQuote {
  const children = state.toFlow(state.all(element)) as BlockContent[];
  return { type: 'blockquote', children, data: { marker, title } } as MarkedQuote;
}

/** A blank line ends a block of HTML, so line breaks in code become references. */
function rawBlock(node: Element['children'][number] | undefined): RootContent {
  const html = node === undefined ? '' : toHtml(node, { allowDangerousHtml: false });
  return {
    type: 'html',
    value: html.replaceAll(/\n(?=[ \t]*\n)/g, '&#10;').replaceAll(/\n\s*\n/g, '\n'),
  };
}

/** Writes quotes as usual, and those with a marker with it on their first line. */
const writeQuote: Writer = (node: Blockquote, _parent, state, info) => {
  const exit = state.enter('blockquote');
  const tracker = state.createTracker(info);
  tracker.move('> ');
  tracker.shift(2);
  const body = state.containerFlow(node, tracker.current());
  const marked = node.data as MarkedQuote['data'] | undefined;
  const title = marked
    ? state.containerPhrasing(
        { type: 'paragraph', children: [...marked.title] },
        { ...info, before: ' ', after: '\n' },
      )
    : '';
  const first = marked ? [`[!${marked.marker}] ${title}`.trim()] : [];
  exit();
  return [...first, ...(body === '' ? [] : body.split('\n'))]
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
};
