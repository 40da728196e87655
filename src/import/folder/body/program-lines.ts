import type { Splice } from '../../../text/splice.ts';
import { spliced } from '../../../text/splice.ts';
import { withoutCode } from './code-mask.ts';

/** A paragraph that begins with `import … from "x"`, `import "x"` or `export const`. */
const PROGRAM =
  /^(?:import\s+(?:[\w*{}\s,$]+?\s+from\s+)?(?:'[^'\n]+'|"[^"\n]+")|export\s+(?:const|let|default|function|async)\b)(?:[^\n]|\n(?![ \t]*\n))*\n?/gm;
const COMMENT = /\{\s*\/\*[\s\S]*?\*\/\s*\}/g;
const COMMENT_LINE =
  /^\[(?:\/\/|comment|_metadata_)[^\]\n]*\]:[ \t]*(?:#|<[^>\n]*>)(?:[ \t][^\n]*)?(?:\n|$)/gim;
const SNIPPET = /^[ \t]*-{1,}8<-{1,}[^\n]*$/gm;

/** Removes the imports, exports and comments of MDX. */
export function withoutProgram(text: string, drop: (name: string) => void): string {
  const masked = withoutCode(text, false);
  const lines = [...masked.matchAll(PROGRAM)].map((match) => {
    for (const line of match[0].split('\n')) {
      const name = /(?:from\s+|^import\s+)['"](?<name>[^'"]+)['"]/.exec(line)?.groups?.['name'];
      if (name !== undefined) drop(`import of ${name}`);
    }
    if (match[0].startsWith('export')) drop('export');
    return cut(match);
  });
  const comments = [...masked.matchAll(COMMENT)].map(cut);
  return spliced(text, withoutOverlaps([...lines, ...comments]));
}

/** Removes includes of MkDocs, `--8<-- "file"`, whose text is elsewhere. */
export function withoutSnippets(text: string, drop: (name: string) => void): string {
  if (!text.includes('8<-')) return text;
  const found = [...withoutCode(text, false).matchAll(SNIPPET)];
  for (const match of found) drop(match[0].trim());
  return spliced(text, found.map(cut));
}

/** Removes `[//]: # (text)`, which some writers use as a comment. */
export function withoutCommentLines(text: string): string {
  if (!/^\[(?:\/\/|comment|_metadata_)/im.test(text)) return text;
  return spliced(text, [...withoutCode(text, false).matchAll(COMMENT_LINE)].map(cut));
}

function cut({ index, 0: match }: RegExpExecArray): Splice {
  return { start: index, end: index + match.length, text: '' };
}

function withoutOverlaps(splices: readonly Splice[]): Splice[] {
  let end = 0;
  return splices
    .toSorted((a, b) => a.start - b.start)
    .filter((splice) => {
      const isFree = splice.start >= end;
      if (isFree) ({ end } = splice);
      return isFree;
    });
}
