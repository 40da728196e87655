import { foreignCallouts } from '../../../check/foreign/callout-kinds.ts';
import type { Splice } from '../../../text/splice.ts';
import { spliced } from '../../../text/splice.ts';
import { asPlain, dedented, trimmed, withoutCode } from './code-mask.ts';
import type { JsxTag } from './jsx-tags.ts';
import { jsxTags } from './jsx-tags.ts';
import { tabTitle } from './tabs.ts';

/** Components that the forms of the check turn into notes. */
const CALLOUTS = new Set(['callout', 'admonition', 'aside', 'alert', 'hint', 'notice']);
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
  let before = text;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const masked = withoutCode(before, false);
    const splices = innermost(before, masked, drop);
    if (splices.length === 0) return before;
    before = spliced(before, splices);
  }
  return before;
}

function innermost(text: string, masked: string, drop: (name: string) => void): Splice[] {
  const tags = jsxTags(masked).filter(({ name }) => !isCallout(name));
  return tags.flatMap((tag, index): Splice[] => {
    const next = tags[index + 1];
    if (tag.kind === 'alone' || (tag.kind === 'open' && !hasClose(tags, index))) {
      const shown = leaf(tag);
      if (shown === undefined) drop(`<${tag.name}>`);
      return [lineOf(text, tag.start, tag.end, shown ?? '')];
    }
    if (tag.kind === 'open' && next?.kind === 'close' && next.name === tag.name)
      return [pair(text, masked, tag, next, groupIndent(text, tags.slice(0, index)), drop)];
    const isLost = tag.kind === 'close' && !hasOpen(tags, index);
    return isLost ? [lineOf(text, tag.start, tag.end, '')] : [];
  });
}

function isCallout(name: string): boolean {
  const lower = name.toLowerCase();
  return CALLOUTS.has(lower) || foreignCallouts.includes(lower);
}

function hasClose(tags: readonly JsxTag[], index: number): boolean {
  const name = tags[index]?.name;
  return tags.slice(index + 1).some((tag) => tag.kind === 'close' && tag.name === name);
}

function hasOpen(tags: readonly JsxTag[], index: number): boolean {
  const name = tags[index]?.name;
  return tags.slice(0, index).some((tag) => tag.kind === 'open' && tag.name === name);
}

/** Returns the Markdown of a component without children; undefined when it shows nothing known. */
function leaf({ attributes }: JsxTag): string | undefined {
  const [src, href] = [attributes.get('src'), attributes.get('href') ?? attributes.get('to')];
  const title = attributes.get('title') ?? attributes.get('label');
  const isImage = src !== undefined && /\.(?:png|jpe?g|gif|svg|webp|avif)(?:$|[?#])/i.test(src);
  if (isImage) return `![${asPlain(attributes.get('alt') ?? '')}](<${src}>)`;
  if (href !== undefined && title !== undefined) return `[${asPlain(title)}](<${href}>)`;
  return undefined;
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
  const label = labelOf(open);
  if (TABS.test(open.name)) drop(`<${open.name}> (its title is a heading)`);
  else if (!GROUPS.has(open.name) && open.name !== '') drop(`<${open.name}> (its text stays)`);
  if (!isBlock) return { start: open.start, end: close.end, text: inside };
  const level = levelBefore(masked, open.start);
  const title = TABS.test(open.name)
    ? tabTitle(label ?? 'Tab', indent ?? before, level)
    : boldOf(label);
  const lines = trimmed(dedented(inside.split('\n')));
  const shown = [...(title === undefined ? [] : [title, '']), ...lines];
  return lineOf(
    text,
    open.start,
    close.end,
    shown.map((line, index) => (line === '' || index === 0 ? line : before + line)).join('\n'),
  );
}

/** Returns what is before the tag around tabs on its line: the indent of a list, or nothing. */
function groupIndent(text: string, before: readonly JsxTag[]): string | undefined {
  const group = before.findLast(({ name, kind }) => kind === 'open' && GROUPS.has(name));
  return group && text.slice(text.lastIndexOf('\n', group.start - 1) + 1, group.start);
}

function labelOf({ name, attributes }: JsxTag): string | undefined {
  const value = TABS.test(name) ? attributes.get('value') : undefined;
  return attributes.get('label') ?? attributes.get('title') ?? value;
}

function boldOf(label: string | undefined): string | undefined {
  return label === undefined || label === '' ? undefined : `**${asPlain(label)}**`;
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
