import { calloutKindFor } from '../../../check/foreign/callout-kinds.ts';
import type { Splice } from '../../../text/splice.ts';
import { spliced } from '../../../text/splice.ts';
import { isCallout } from './callout-names.ts';
import { asPlain, dedented, quoted, trimmed, withoutCode } from './code-mask.ts';
import type { JsxTag } from './jsx-tags.ts';
import { jsxTags } from './jsx-tags.ts';
import { htmlAround, withoutWrappers } from './html-around.ts';
import { hrefOf, htmlLeaf, htmlLink, leaf, link, linkAround } from './link-components.ts';
import { tabTitle } from './tabs.ts';

/** Components that only group others. */
const GROUPS = new Set('Tabs Steps CardGrid CardGroup Cards Card Fragment CodeGroup'.split(' '));
const TABS = /^(?:Tab|TabItem)$/;
/** Components within components. */
const MAX_DEPTH = 20;

/**
 * Turns components of MDX into Markdown: tabs become headings, images and links stay, and from
 * others their text stays.
 * @param drop counts what goes, by name
 */
export function withoutComponents(text: string, drop: (name: string) => void): string {
  let before = withoutWrappers(text);
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const masked = withoutCode(before, false);
    const splices = innermost(before, masked, drop);
    if (splices.length === 0) return before;
    before = spliced(before, splices);
  }
  return before;
}

function innermost(text: string, masked: string, drop: (name: string) => void): Splice[] {
  const tags = jsxTags(text, masked).filter(({ name }) => !isCallout(name));
  const blocks = htmlAround(text);
  return tags.flatMap((tag, index): Splice[] => {
    const next = tags[index + 1];
    if (tag.kind === 'alone' || (tag.kind === 'open' && !hasClose(tags, index))) {
      const known = leaf(tag);
      if (known === undefined) drop(`<${tag.name}>`);
      const shown = known !== undefined && isIn(blocks, tag) ? htmlLeaf(tag) : known;
      return [lineOf(text, tag.start, tag.end, shown ?? '')];
    }
    if (tag.kind === 'open' && next?.kind === 'close' && next.name === tag.name)
      return [
        isIn(blocks, tag)
          ? inHtml(text, tag, next, drop)
          : pair(text, masked, tag, next, outerIndent(text, tags, index), drop),
      ];
    const isLost = tag.kind === 'close' && !hasOpen(tags, index);
    return isLost ? [lineOf(text, tag.start, tag.end, '')] : [];
  });
}

function isIn(blocks: ReturnType<typeof htmlAround>, tag: JsxTag): boolean {
  return blocks.some(({ start, end }) => start < tag.start && tag.end <= end);
}

function hasClose(tags: readonly JsxTag[], index: number): boolean {
  const name = tags[index]?.name;
  return tags.slice(index + 1).some((tag) => tag.kind === 'close' && tag.name === name);
}

function hasOpen(tags: readonly JsxTag[], index: number): boolean {
  const name = tags[index]?.name;
  return tags.slice(0, index).some((tag) => tag.kind === 'open' && tag.name === name);
}

/** Returns a component as HTML, because Markdown is not read there. */
function inHtml(text: string, open: JsxTag, close: JsxTag, drop: (name: string) => void): Splice {
  const inside = text.slice(open.end, close.start);
  const href = hrefOf(open);
  if (href === undefined && open.name !== '') drop(`<${open.name}> (its text stays)`);
  const html = href === undefined ? inside : htmlLink(inside, href);
  return { start: open.start, end: close.end, text: html };
}

function pair(
  text: string,
  masked: string,
  open: JsxTag,
  close: JsxTag,
  indent: string | undefined,
  drop: (name: string) => void,
): Splice {
  const before = text.slice(text.lastIndexOf('\n', open.start - 1) + 1, open.start);
  const isBlock =
    before.trim() === '' && /^[^\S\n]*(?:\n|$)/.test(text.slice(close.end)) && open.name !== '';
  const inside = text.slice(open.end, close.start);
  const href = TABS.test(open.name) ? undefined : hrefOf(open);
  const kind = isBlock ? calloutKindFor(open.name) : undefined;
  const isKept = GROUPS.has(open.name) || open.name === '' || href !== undefined;
  if (TABS.test(open.name)) drop(`<${open.name}> (its title is a heading)`);
  else if (!isKept && kind === undefined) drop(`<${open.name}> (its text stays)`);
  if (!isBlock) {
    const shown = href === undefined ? inside : linkAround(inside, href, ' ');
    return { start: open.start, end: close.end, text: shown };
  }
  const level = levelBefore(masked, open.start);
  const lines = trimmed(dedented(inside.split('\n')));
  const shown =
    kind === undefined
      ? [...headOf(open, href, indent ?? before, level), ...linked(lines, open, href)]
      : noteOf(kind, labelOf(open), lines);
  return lineOf(
    text,
    open.start,
    close.end,
    shown.map((line, index) => (line === '' || index === 0 ? line : before + line)).join('\n'),
  );
}

/** Returns the lines above the children of a component: its title and its description. */
function headOf(
  open: JsxTag,
  href: string | undefined,
  indent: string,
  level: number,
): readonly string[] {
  const label = labelOf(open);
  if (TABS.test(open.name)) return [tabTitle(label ?? 'Tab', indent, level), ''];
  const name = label ? asPlain(label) : undefined;
  const description = label || href ? open.attributes.get('description') : undefined;
  return [
    ...(name === undefined ? [] : [`**${href === undefined ? name : link(name, href)}**`, '']),
    ...(description ? [asPlain(description), ''] : []),
  ];
}

/** Returns the children of a component; without a title, they are the link. */
function linked(
  lines: readonly string[],
  open: JsxTag,
  href: string | undefined,
): readonly string[] {
  if (href === undefined || labelOf(open)) return lines;
  return linkAround(lines.join('\n'), href, '\n\n').split('\n');
}

function noteOf(
  kind: NonNullable<ReturnType<typeof calloutKindFor>>,
  label: string | undefined,
  lines: readonly string[],
): readonly string[] {
  if (kind === 'question' && label) return [`> [!QUESTION] ${label}`, ...quoted(lines)];
  const title = label ? [`**${asPlain(label)}**`, ''] : [];
  return [
    `> [!${kind === 'question' ? 'NOTE' : kind.toUpperCase()}]`,
    ...quoted([...title, ...lines]),
  ];
}

/** Returns what is before the outermost component around a tag, such as the indent of a list. */
function outerIndent(text: string, tags: readonly JsxTag[], index: number): string | undefined {
  const open: JsxTag[] = [];
  for (const [at, tag] of tags.slice(0, index).entries()) {
    if (tag.kind === 'open' && hasClose(tags, at)) open.push(tag);
    const opening = open.findLastIndex(({ name }) => name === tag.name);
    if (tag.kind === 'close' && opening !== -1) open.length = opening;
  }
  const [outer] = open;
  return outer && text.slice(text.lastIndexOf('\n', outer.start - 1) + 1, outer.start);
}

function labelOf({ name, attributes }: JsxTag): string | undefined {
  const value = TABS.test(name) ? attributes.get('value') : undefined;
  return attributes.get('label') ?? attributes.get('title') ?? value;
}

function levelBefore(masked: string, offset: number): number {
  const headings = masked.slice(0, offset).match(/^#{1,6}(?=\s)/gm);
  return headings?.at(-1)?.length ?? 1;
}

/** Replaces a range. One alone on its lines gets empty lines around it, or goes with them. */
function lineOf(text: string, start: number, end: number, replacement: string): Splice {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const isAlone =
    text.slice(from, start).trim() === '' && /^[^\S\n]*(?:\n|$)/.test(text.slice(end));
  if (!isAlone) return { start, end, text: replacement };
  if (replacement === '') return { start: from, end, text: '' };
  return { start, end, text: `\n${text.slice(from, start)}${replacement}\n` };
}
