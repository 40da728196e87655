import { spliced } from '../../../text/splice.ts';
import { parsedNodes, rangeOf } from './code-mask.ts';

/** Leaves one empty line of several, except in code. */
export function withoutExtraLines(text: string): string {
  const code = parsedNodes(text).flatMap((node) =>
    node.type === 'code' || node.type === 'html' ? [rangeOf(node)] : [],
  );
  let next = 0;
  const splices = [...text.matchAll(/\n(?:[ \t]*\n){2,}/g)].flatMap(({ index, 0: lines }) => {
    const end = index + lines.length;
    while (next < code.length && (code[next]?.end ?? 0) <= index) next++;
    const isCode = (code[next]?.start ?? text.length) < end;
    return isCode ? [] : [{ start: index, end, text: '\n\n' }];
  });
  return spliced(text, splices);
}
