import type { Nodes } from 'mdast';
import type { ParsedArticle } from '../parsed-article.ts';
import { htmlTokens } from '../tags.ts';
import type { ForeignText, Range } from './foreign-text.ts';
import { MASK } from './foreign-text.ts';
import { urlRanges } from './url-ranges.ts';

const CODE = new Set<Nodes['type']>(['code', 'inlineCode', 'mdxjsEsm', 'mdxFlowExpression']);
const MARKUP = new Set<Nodes['type']>(['html', 'mdxTextExpression']);

/** Returns the views of an article that the forms search. Each is made when a form needs it. */
export function foreignText(parsed: ParsedArticle): ForeignText {
  const { text } = parsed;
  let [uncoded, written, prose]: (string | undefined)[] = [];
  let urls: readonly Range[] | undefined;
  return {
    parsed,
    text,
    get uncoded() {
      return (uncoded ??= masked(text, codeIn(parsed)));
    },
    get written() {
      return (written ??= withoutMarkup(parsed));
    },
    get prose() {
      return (prose ??= proseIn(parsed));
    },
    get urls() {
      return (urls ??= urlRanges(parsed));
    },
  };
}

function codeIn({ nodes }: ParsedArticle): Range[] {
  return nodes.flatMap((node) => (CODE.has(node.type) ? rangeOf(node) : []));
}

function withoutMarkup(parsed: ParsedArticle): string {
  const { nodes, text } = parsed;
  const markup = nodes.flatMap((node) => (MARKUP.has(node.type) ? markupIn(node, text) : []));
  return masked(
    text,
    [...codeIn(parsed), ...markup].toSorted((a, b) => a.start - b.start),
  );
}

function proseIn({ ofType, text }: ParsedArticle): string {
  // A bare URL is a link around its own text.
  const bare = ofType('link')
    .flatMap(rangeOf)
    .filter(({ start }) => text[start] !== '[');
  const shown = ofType('text').flatMap(rangeOf);
  return masked(masked(text, outside(shown, text.length)), bare);
}

/** HTML whose text is code, or that a program reads. */
const QUIET = /<(?:pre|code|script|style|textarea|svg|!)/i;

/**
 * Returns what readers do not see of a node of HTML: its tags. Readers see the text between them,
 * because a line that begins with a tag makes HTML of the lines below.
 */
function markupIn(node: Nodes, text: string): Range[] {
  return node.type !== 'html' || QUIET.test(node.value)
    ? rangeOf(node)
    : htmlTokens(node, text).map(({ start, end }) => ({ start, end }));
}

function rangeOf({ position }: Nodes): Range[] {
  if (!position) return [];
  return [{ start: position.start.offset ?? 0, end: position.end.offset ?? 0 }];
}

/** @param ranges sorted by start */
function masked(text: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start < at) continue;
    parts.push(text.slice(at, start), text.slice(start, end).replaceAll(/[^\n]/g, MASK));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

function outside(ranges: readonly Range[], length: number): Range[] {
  const gaps: Range[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  return [...gaps, { start: at, end: length }];
}
