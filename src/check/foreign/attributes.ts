import { cutLines, isBelowText, patternForm } from './foreign-text.ts';
import type { Form, ForeignText } from './foreign-text.ts';

/** `.class`, `#id` or `key=value`, several with spaces between. */
const ITEM = String.raw`(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))`;
const LIST = String.raw`${ITEM}(?:[ \t]+${ITEM})*`;

/** `{:.class}`, `{: #id}`, `{:target="_blank"}`, `{:toc}` of kramdown, with mistakes in quotes. */
export const kramdownAttributes: Form = patternForm({
  sign: '{:',
  tool: 'kramdown',
  pattern: /[ \t]*\{:{1,2}[ \t]*(?:[.#]?[\w-]+[^{}\n]*|\/[\w-]*)\}/g,
  in: 'written',
  isMeant: ({ 0: match }, { parsed }) =>
    parsed.article.format === 'md' &&
    /^\s*\{:(?::|\/|[ \t]*(?:[.#]|(?:no_)?toc\b|[\w-]+[ \t]*=))/.test(match),
  instead: ({ 0: match }) => {
    const id = /#(?<id>[\w-]+)/.exec(match)?.groups?.['id'];
    return id === undefined ? 'Remove it.' : `Write {#${id}} behind the heading, or remove it.`;
  },
  fix: (match, text) => {
    if (/\{:[:/]/.test(match[0])) return undefined;
    const id = /[:\s]#(?<id>[\w-]+)/.exec(match[0])?.groups?.['id'];
    if (id !== undefined) return headingId(match, text, id);
    return isAlone(match, text) ? cutTogether(match, text) : '';
  },
});

/** `{.class}`, `{width=50%}`, `{#id .class}` of Pandoc, MkDocs and markdown-it. */
export const pandocAttributes: Form = patternForm({
  sign: '{',
  tool: 'Pandoc or MkDocs',
  pattern: new RegExp(String.raw`[ \t]*\{[ \t]*(?<list>${LIST})[ \t]*\}`, 'g'),
  in: 'written',
  isMeant: (match, text) =>
    text.parsed.article.format === 'md' &&
    !/^#[\w-]+$/.test(match.groups?.['list'] ?? '') &&
    (isBehindMarkup(match, text) || isAlone(match, text) || headingOf(match, text) !== undefined),
  instead: ({ groups }) => {
    const id = /(?:^|\s)#(?<id>[\w-]+)/.exec(groups?.['list'] ?? '')?.groups?.['id'];
    return id === undefined ? 'Remove it.' : `Write {#${id}} alone behind a heading.`;
  },
  fix: (match, text) => {
    const id = /(?:^|\s)#(?<id>[\w-]+)/.exec(match.groups?.['list'] ?? '')?.groups?.['id'];
    if (id !== undefined) return headingId(match, text, id);
    return isAlone(match, text) ? cutLines(text.text, match.index, endOf(match)) : '';
  },
});

function isBehindMarkup({ index, 0: match }: RegExpExecArray, { text }: ForeignText): boolean {
  return !/^[ \t]/.test(match) && /[)\]`*_]/.test(text[index - 1] ?? '');
}

/** Returns whether the attributes are alone on their line. */
function isAlone(match: RegExpExecArray, { text }: ForeignText): boolean {
  const before = text.slice(text.lastIndexOf('\n', match.index - 1) + 1, match.index);
  const after = /^[^\n]*/.exec(text.slice(endOf(match)))?.[0] ?? '';
  return `${before}${after}`.trim() === '';
}

/** Cuts a line; with `{:toc}`, the list item above it, which the table of contents replaces. */
function cutTogether(match: RegExpExecArray, { text }: ForeignText) {
  const line = text.lastIndexOf('\n', match.index - 1) + 1;
  const item = /(?:^|\n)[ \t]*(?:[*+-]|\d+\.)[ \t][^\n]*\n$/.exec(text.slice(0, line));
  const isContents = /\{:\s*toc\b/.test(match[0]) && item;
  if (!isContents) return cutLines(text, match.index, endOf(match));
  const cut = cutLines(text, line - 1, endOf(match));
  const after = text.slice(cut.end);
  // The item goes on below.
  if (/^\s*\n?[ \t]+\S/.test(after)) return undefined;
  // The list was between two paragraphs.
  const isBetween = isBelowText(text, cut.start) && /^[^\n]*\S/.test(after);
  return { ...cut, text: isBetween ? '\n' : '' };
}

/** Returns the replacement that gives its id to the heading that has it, or is above it. */
function headingId(match: RegExpExecArray, text: ForeignText, id: string) {
  const heading = headingOf(match, text);
  const end = heading?.position?.end.offset ?? 0;
  if (!heading || text.text.slice(endOf(match), end).trim() !== '') return undefined;
  return end >= endOf(match) ? ` {#${id}}` : { start: end, end: endOf(match), text: ` {#${id}}` };
}

function headingOf({ index, 0: match }: RegExpExecArray, { parsed, text }: ForeignText) {
  return parsed.nodes.find((node) => {
    if (node.type !== 'heading' || text[node.position?.start.offset ?? 0] !== '#') return false;
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    return start <= index && (end >= index + match.length || isLineBelow(text, end, index));
  });
}

function isLineBelow(text: string, end: number, index: number): boolean {
  return end <= index && /^[ \t]*\n[ \t]*$/.test(text.slice(end, index));
}

function endOf({ index, 0: match }: RegExpExecArray): number {
  return index + match.length;
}
