import type { Element, Root } from 'hast';
import type { Splice } from '../../../text/splice.ts';
import { spliced } from '../../../text/splice.ts';
import type { CalloutMap } from '../../html/callout-map.ts';
import type { Dropped } from '../../html/dropped.ts';
import { parseHtml, tidyHtml } from '../../html/tidy-html.ts';
import { bodyToMarkdown } from '../../html/to-markdown.ts';
import { attributeOf, elementsBelow, isBlank, textBelow } from '../../html/html-tree.ts';
import { hasCallouts, withEmptyLines } from './callout-names.ts';
import { withoutWrappers } from './html-around.ts';
import { asPlain, parsedNodes, rangeOf } from './code-mask.ts';

/** Elements that only arrange what is in them. */
const WRAPPERS = 'div center section article main span font p figure small picture';
const WRAPPER_TAGS = new RegExp(
  String.raw`^(?:\s*</?(?:${WRAPPERS.replaceAll(' ', '|')})\b[^<>]*>)+\s*$`,
  'i',
);
/** A player within a line: Markdown sees only its tags as HTML. */
const PLAYER = /^<(?<tag>video|audio)\b[^<>]*>(?:(?!\n[ \t]*\n)[\s\S])*?<\/\k<tag>>/i;
const VOID = new Set('img br hr input source track wbr col area embed link meta'.split(' '));

/**
 * Turns the HTML in Markdown into Markdown: whole blocks such as tables and boxes, images, and
 * headings. Tags that only arrange go. The rest stays.
 */
export function withoutHtml(text: string, callouts: CalloutMap, dropped: Dropped): string {
  let last = 0;
  const splices = parsedNodes(text).flatMap((node): Splice[] => {
    const range = rangeOf(node);
    if (node.type !== 'html' || range.start < last) return [];
    const player = PLAYER.exec(text.slice(range.start))?.[0];
    if (player !== undefined && player.length > range.end - range.start) {
      last = range.start + player.length;
      const shown = blockOf(player, '', callouts, dropped);
      return shown === undefined ? [] : [{ start: range.start, end: last, text: shown }];
    }
    const indent = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
    const isBlock = /^[ \t>]*$/.test(indent) && /^[^\S\n]*(?:\n|$)/.test(text.slice(range.end));
    const html = text.slice(range.start, range.end);
    // The name of a component may be that of an element, and what is in it is Markdown.
    if (hasCallouts(html)) return [{ ...range, text: withEmptyLines(withoutWrappers(html)) }];
    const markdown = isBlock ? blockOf(html, indent, callouts, dropped) : imageIn(html);
    return markdown === undefined ? [] : [{ ...range, text: markdown }];
  });
  return splices.length === 0 ? text : spliced(text, splices);
}

function blockOf(
  html: string,
  prefix: string,
  callouts: CalloutMap,
  dropped: Dropped,
): string | undefined {
  if (WRAPPER_TAGS.test(html) && !isBalanced(html)) return '';
  const plain = prefix.includes('>') ? html.replaceAll(/\n[ \t]*>[ \t]?/g, '\n') : html;
  if (!isBalanced(plain)) return undefined;
  const tree = parseHtml(plain);
  const elements = elementsBelow(tree);
  if (elements.length === 0) return undefined;
  const heading = headingOf(tree);
  if (heading !== undefined) return heading;
  if (elements.some(({ tagName }) => /^(?:h[1-6]|pre|svg|math)$/.test(tagName))) return undefined;
  const markdown = bodyToMarkdown(tidyHtml(tree, { title: '', callouts, dropped })).trim();
  return markdown.replaceAll('\n', `\n${prefix}`);
}

/** Returns one heading as Markdown, with its id. */
function headingOf(tree: Root): string | undefined {
  const [only, ...others] = tree.children.filter((child) => !isBlank(child));
  if (only?.type !== 'element' || others.length > 0) return undefined;
  const { level } = /^h(?<level>[1-6])$/.exec(only.tagName)?.groups ?? {};
  const isPlain = only.children.every(({ type }) => type === 'text');
  if (level === undefined || !isPlain) return undefined;
  const id = attributeOf(only, 'id');
  const name = textBelow(only).replaceAll(/\s+/g, ' ').trim();
  return `${'#'.repeat(Number(level))} ${asPlain(name)}${id === undefined ? '' : ` {#${id}}`}`;
}

function imageIn(html: string): string | undefined {
  if (!/^<img\b/i.test(html)) return undefined;
  const tree = parseHtml(html);
  const image = elementsBelow(tree).find(({ tagName }: Element) => tagName === 'img');
  const src = image && attributeOf(image, 'src');
  if (image === undefined || src === undefined || /[<>\n]/.test(src)) return undefined;
  const alt = (attributeOf(image, 'alt') ?? '').replaceAll(/\s+/g, ' ').trim();
  return `![${asPlain(alt)}](${/[\s()]/.test(src) ? `<${src}>` : src})`;
}

/** Returns whether each tag that opens is closed in the same text, and the other way round. */
function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const { groups = {} } of html.matchAll(
    /<!--[\s\S]*?-->|<(?<slash>\/?)(?<name>[a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*?(?<end>\/?)>/gi,
  )) {
    const { slash, name: written, end }: Partial<Record<string, string>> = groups;
    const name = written?.toLowerCase();
    if (name === undefined || VOID.has(name) || end === '/') continue;
    if (slash !== '/') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
