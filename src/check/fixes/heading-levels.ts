import type { Heading, PhrasingContent } from 'mdast';
import GithubSlugger from 'github-slugger';
import type { Splice } from '../../text/splice.ts';
import { textOf } from '../nodes.ts';
import type { ParsedArticle } from '../parsed-article.ts';
import type { Fix, SiteContext } from '../rule.ts';
import type { Tag } from '../tags.ts';
import { atxHeading } from '../foreign/atx-heading.ts';
import { isLinked } from './linked-anchors.ts';

/** A heading and its levels, as written and as it should be. */
type Level = { readonly written: number; readonly start: number; readonly source: Heading | Tag };

/**
 * Drops a first heading that repeats the title, and shifts the levels of the others so that they
 * begin with `##` and go down one at a time. Keeps their order, what is below what, and all ids.
 */
export const fixHeadingLevels: Fix = (parsed, context) => {
  if (/^[ \t]*\{\{>/m.test(parsed.text)) return [];
  const levels = levelsIn(parsed);
  const title = titleHeading(parsed, levels, context);
  const others = title ? levels.slice(1) : levels;
  const wanted = properLevels(others.map(({ written }) => written));
  const shifted = others.map((level, index) => {
    const depth = wanted[index] ?? level.written;
    return depth === level.written ? [] : shift(parsed, level, depth);
  });
  // A part of the shifts would change what is below what.
  if (shifted.includes(undefined)) return [];
  return [...(title ? [title] : []), ...shifted.flatMap((splices) => splices ?? [])];
};

/**
 * Returns levels that begin with 2 and go down one at a time. A heading stays below the nearest
 * one before it that was of a higher level.
 */
export function properLevels(written: readonly number[]): number[] {
  const open: number[] = [];
  return written.map((depth) => {
    while ((open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    return Math.min(6, open.length + 1);
  });
}

function levelsIn({ nodes, tags }: ParsedArticle): Level[] {
  const inMarkdown = nodes.flatMap((node): Level[] =>
    node.type === 'heading'
      ? [{ written: node.depth, start: node.position?.start.offset ?? 0, source: node }]
      : [],
  );
  const inHtml = tags.flatMap((tag): Level[] =>
    /^h[1-6]$/.test(tag.name)
      ? [{ written: Number(tag.name[1]), start: tag.end, source: tag }]
      : [],
  );
  return [...inMarkdown, ...inHtml].sort((a, b) => a.start - b.start);
}

/**
 * Returns the cut of a first heading that says what the title says, if nothing links to it and it
 * has nothing but text: no links, images or footnotes.
 */
function titleHeading(
  parsed: ParsedArticle,
  levels: readonly Level[],
  context: SiteContext,
): Splice | undefined {
  const { article, tree, text } = parsed;
  const [first] = tree.children;
  const title = article.frontMatter.title;
  if (first?.type !== 'heading' || first.depth !== 1 || title === undefined) return undefined;
  const own = textOf(first);
  if (!first.children.every(isText)) return undefined;
  if (levels[0]?.source !== first || wordsIn(own) !== wordsIn(title)) return undefined;
  const written = text.slice(first.position?.start.offset ?? 0, first.position?.end.offset ?? 0);
  // Links from outside may name an id of the writer.
  if (/\{#[^{}]+\}/.test(written)) return undefined;
  const slug = idOf(own);
  const isNeeded =
    isLinked(parsed, slug, context) ||
    levels.slice(1).some(({ source }) => 'depth' in source && idOf(textOf(source)) === slug);
  if (isNeeded) return undefined;
  const end = first.position?.end.offset ?? 0;
  const start = text.lastIndexOf('\n', first.position?.start.offset ?? 0) + 1;
  return { start, end: end + (/^[ \t]*\n*/.exec(text.slice(end))?.[0].length ?? 0), text: '' };
}

function isText(node: PhrasingContent): boolean {
  if (node.type === 'emphasis' || node.type === 'strong') return node.children.every(isText);
  return node.type === 'text' || node.type === 'inlineCode' || node.type === 'break';
}

function idOf(text: string): string {
  return new GithubSlugger().slug(text.trim());
}

/** Returns the words of a text without markup, case and punctuation, to compare two titles. */
function wordsIn(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}+#]+/gu) ?? []
  ).join(' ');
}

function shift(
  { text }: ParsedArticle,
  { source }: Level,
  depth: number,
): readonly Splice[] | undefined {
  if (!('depth' in source)) return shiftTag(text, source, depth);
  const start = source.position?.start.offset ?? 0;
  const end = source.position?.end.offset ?? start;
  const written = text.slice(start, end);
  const marks = /^#+/.exec(written)?.[0].length;
  if (marks !== undefined) return [{ start, end: start + marks, text: '#'.repeat(depth) }];
  // A heading above a line of = or -.
  const line = written.lastIndexOf('\n');
  const underline = /[=-]+[ \t]*$/.exec(written);
  if (line < 0 || !underline) return undefined;
  if (depth === 2)
    return [{ start: start + underline.index, end, text: underline[0].replaceAll('=', '-') }];
  if (written.indexOf('\n') !== line) return undefined;
  return [{ start, end, text: atxHeading(depth, written.slice(0, line)) }];
}

function shiftTag(text: string, tag: Tag, depth: number): readonly Splice[] | undefined {
  const start = text.slice(0, tag.end).toLowerCase().lastIndexOf(`<${tag.name}`);
  const close = /<\/h([1-6])[ \t]*>/i.exec(text.slice(tag.end));
  if (start < 0 || !close || close[1] !== tag.name[1]) return undefined;
  const digit = (at: number) => ({ start: at, end: at + 1, text: String(depth) });
  return [digit(start + 2), digit(tag.end + close.index + 3)];
}
