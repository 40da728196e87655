import type { Pair, Range, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { lineStartOf } from '../text/line-column.ts';
import type { Splice } from '../text/splice.ts';
import { bodyOf } from './front-matter.ts';

/** The YAML of a front matter, and its range in the file. */
export type YamlBlock = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly map: YAMLMap | undefined;
  readonly newLine: string;
};

/** Parses the front matter of a file; the strict reader must accept it. */
export function yamlBlock(text: string): YamlBlock {
  const head = text.slice(0, text.length - bodyOf(text).length);
  const start = head.indexOf('\n') + 1;
  const end = head.lastIndexOf('---');
  const yaml = text.slice(start, end);
  const { contents } = parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    keepSourceTokens: true,
  });
  return {
    text: yaml,
    start,
    end,
    map: isMap(contents) ? contents : undefined,
    newLine: head[start - 2] === '\r' ? '\r\n' : '\n',
  };
}

/** Returns the field with a name. */
export function fieldOf({ map }: YamlBlock, name: string): Pair | undefined {
  return map?.items.find(({ key }) => isScalar(key) && key.value === name);
}

/** Returns the splice that adds a field: on a line of its own at the end, or inside the braces. */
export function newField({ map, start, end, newLine, text }: YamlBlock, field: string): Splice {
  if (map?.flow) {
    const at = start + rangeOf(map)[0] + 1;
    return { start: at, end: at, text: field + (map.items.length > 0 ? ', ' : '') };
  }
  const first = map ? rangeOf(map.items[0]?.key)[0] : 0;
  return { start: end, end, text: text.slice(lineStartOf(text, first), first) + field + newLine };
}

/** Returns the range of a value in the file. */
export function valueRange(block: YamlBlock, { key, value }: Pair): { start: number; end: number } {
  const [start, end] =
    isNode(value) && value.range ? value.range : [rangeOf(key)[1] + 1, rangeOf(key)[1] + 1];
  // A list in lines ends with its last value. The comments that follow are no part of it.
  const last = isSeq(value) && !value.flow ? rangeOf(value.items.at(-1))[1] : end;
  return { start: block.start + start, end: block.start + last };
}

/** Returns the range of a node in the YAML: start, end of the value, end with comments. */
export function rangeOf(node: unknown): Range {
  return (isNode(node) ? node.range : undefined) ?? [0, 0, 0];
}

/** Returns the offsets of the dashes of a list in lines. */
export function dashOffsets(list: YAMLSeq): number[] {
  const token = list.srcToken;
  return token?.type === 'block-seq'
    ? token.items.map(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? 0)
    : [];
}

/** Returns the splice that removes one of several items between brackets, with one comma. */
export function flowCut({ start }: YamlBlock, ranges: readonly Range[], index: number): Splice {
  const [own, before, after] = [ranges[index], ranges[index - 1], ranges[index + 1]];
  return {
    start: start + (after || !before ? (own?.[0] ?? 0) : before[1]),
    end: start + (after ? after[0] : (own?.[1] ?? 0)),
    text: '',
  };
}

/** Returns the splice that removes the whole lines of a range. */
export function linesCut(text: string, start: number, end: number): Splice {
  const lineEnd = text.indexOf('\n', end > start && text[end - 1] === '\n' ? end - 1 : end) + 1;
  return { start: lineStartOf(text, start), end: lineEnd === 0 ? text.length : lineEnd, text: '' };
}
