import { toString } from 'hast-util-to-string';
import type { Splice } from '../../../text/splice.ts';
import { spliced } from '../../../text/splice.ts';
import { parseHtml } from '../../html/tidy-html.ts';
import { dedented, quoted, trimmed, withoutCode } from './code-mask.ts';
import { tabTitle } from './tabs.ts';

const DETAILS =
  /^(?<prefix>[ \t]*)<(?<tag>details|Details)\b[^>]*>(?<inside>(?:(?!<\/?(?:details|Details)\b)[\s\S])*)<\/\k<tag>>[ \t]*$/gm;
const SUMMARY = /^\s*<summary\b[^>]*>(?<title>[\s\S]*?)<\/summary>/i;
/** Longest answer that folds, in characters. A longer one is a section of its own. */
const FOLDED_LENGTH = 4000;
/** What unfolds within what unfolds. */
const MAX_DEPTH = 8;

/** Turns `<details>` into questions that unfold. A long one becomes a section. */
export function withoutDetails(text: string): string {
  let before = text;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const masked = withoutCode(before, false);
    const splices = [...masked.matchAll(DETAILS)].flatMap((match) => foldOf(before, masked, match));
    if (splices.length === 0) return before;
    before = spliced(before, splices);
  }
  return before;
}

function foldOf(text: string, masked: string, match: RegExpExecArray): Splice[] {
  const { prefix = '', inside: shown = '' } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const from = start + match[0].lastIndexOf(shown);
  const inside = text.slice(from, from + shown.length);
  const summary = SUMMARY.exec(inside);
  const title = summary ? titleOf(summary.groups?.['title'] ?? '') : '';
  const body = trimmed(dedented(inside.slice(summary?.[0].length ?? 0).split('\n')));
  const isLong = inside.length > FOLDED_LENGTH || /^[ \t]*#{1,6}\s/m.test(shown);
  const level =
    masked
      .slice(0, start)
      .match(/^#{1,6}(?=\s)/gm)
      ?.at(-1)?.length ?? 1;
  const lines = isLong
    ? [tabTitle(title || 'Details', prefix, level), '', ...body]
    : [`> [!QUESTION] ${title || 'Details'}`, ...quoted(body)];
  return [
    {
      start,
      end,
      text: ['', ...lines, ''].map((line) => (line === '' ? '' : prefix + line)).join('\n'),
    },
  ];
}

/** Returns a title on one line, without tags. */
function titleOf(html: string): string {
  const text = /</.test(html) ? toString(parseHtml(html)) : html;
  return text.replaceAll(/\s+/g, ' ').replace(/^#+ /, '').trim();
}
