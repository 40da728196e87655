import type { Pair, Range, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { bodyOf } from './front-matter.ts';
import type { Splice } from '../text/splice.ts';
import { spliced } from '../text/splice.ts';
import { quotedYaml, yamlListOf, yamlOf } from './yaml-text.ts';

/** The YAML of a front matter, and where in the file it starts and ends. */
type Block = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly map: YAMLMap | undefined;
  readonly newLine: string;
};

/**
 * Sets a field to a value, or adds the field at the end. Everything else stays byte for byte.
 * @param text a whole file whose front matter the strict reader accepts
 * @param yaml the value as YAML in one line
 */
export function setField(text: string, name: string, yaml: string): string {
  const block = blockOf(text);
  const pair = pairOf(block, name);
  if (!pair) return spliced(text, [addition(block, `${name}: ${yaml}`)]);
  const { start, end } = valueRange(block, pair);
  // A value in lines of its own may begin at the margin, where only a field may stand in its place.
  const before = /[:\n]/.test(text[start - 1] ?? '') ? ' ' : '';
  const after = text[end - 1] === '\n' && end > start ? block.newLine : '';
  return spliced(text, [{ start, end, text: before + yaml + after }]);
}

/** Puts a text on top of the list that a field holds, in the form the list has; see `setField`. */
export function addToList(text: string, name: string, value: string): string {
  const block = blockOf(text);
  const list = pairOf(block, name)?.value;
  if (!isSeq(list)) return setField(text, name, yamlListOf([value]));
  const at = block.start + rangeOf(list)[0];
  if (list.flow)
    return spliced(text, [
      { start: at + 1, end: at + 1, text: yamlOf(value) + (list.items.length > 0 ? ', ' : '') },
    ]);
  const indent = text.slice(lineStart(text, at), at);
  return spliced(text, [
    { start: at, end: at, text: `- ${yamlOf(value)}${block.newLine}${indent}` },
  ]);
}

/** Takes a text out of the list that a field holds, and the field when nothing is left in it; see `setField`. */
export function removeFromList(text: string, name: string, value: string): string {
  const block = blockOf(text);
  const pair = pairOf(block, name);
  const list = pair?.value;
  const index = isSeq(list)
    ? list.items.findIndex((item) => isScalar(item) && item.value === value)
    : -1;
  if (!pair || !isSeq(list) || index < 0) return text;
  if (list.items.length === 1) return removeField(text, name);
  const ranges = list.items.map((item) => rangeOf(item));
  if (list.flow) return removeFromList(spliced(text, [flowCut(block, ranges, index)]), name, value);
  const start = block.start + (dashesOf(list)[index] ?? 0);
  return removeFromList(
    spliced(text, [linesCut(text, start, block.start + (ranges[index]?.[1] ?? 0))]),
    name,
    value,
  );
}

/** Takes a field out; see `setField`. */
export function removeField(text: string, name: string): string {
  const block = blockOf(text);
  const pair = pairOf(block, name);
  const { map } = block;
  if (!pair || !map) return text;
  const ranges = map.items.map((item): Range => [
    rangeOf(item.key)[0],
    valueRange(block, item).end - block.start,
    0,
  ]);
  if (map.flow) return spliced(text, [flowCut(block, ranges, map.items.indexOf(pair))]);
  return spliced(text, [
    linesCut(text, block.start + rangeOf(pair.key)[0], valueRange(block, pair).end),
  ]);
}

/**
 * Puts another text wherever one stands as a value, in the quotes it has.
 * @param yaml a YAML text, or a whole file with front matter
 * @param isMeant by the names and places that lead to the value, outermost first
 */
export function replaceValues(
  yaml: string,
  from: string,
  to: string,
  isMeant: (path: readonly (string | number)[]) => boolean,
): string {
  const block =
    /^\uFEFF?---[ \t]*\r?\n/.test(yaml) && bodyOf(yaml) !== yaml
      ? blockOf(yaml)
      : { text: yaml, start: 0 };
  const splices: Splice[] = [];
  visit(parseDocument(block.text), {
    Scalar(key, node, ancestors) {
      if (key === 'key' || node.value !== from || !isMeant(pathOf(node, ancestors))) return;
      const [start, end] = rangeOf(node);
      const source = block.text.slice(start, end);
      const written = source.startsWith("'")
        ? `'${to}'`
        : source.startsWith('"')
          ? quotedYaml(to)
          : yamlOf(to);
      splices.push({
        start: block.start + start,
        end: block.start + end,
        text: written + (/\r?\n$/.exec(source)?.[0] ?? ''),
      });
    },
  });
  return spliced(yaml, splices);
}

function blockOf(text: string): Block {
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

function pairOf({ map }: Block, name: string): Pair | undefined {
  return map?.items.find(({ key }) => isScalar(key) && key.value === name);
}

/** Where a new field goes: on a line of its own at the end, or into the braces. */
function addition({ map, start, end, newLine, text }: Block, field: string): Splice {
  if (map?.flow) {
    const at = start + rangeOf(map)[0] + 1;
    return { start: at, end: at, text: field + (map.items.length > 0 ? ', ' : '') };
  }
  const first = map ? rangeOf(map.items[0]?.key)[0] : 0;
  return { start: end, end, text: text.slice(lineStart(text, first), first) + field + newLine };
}

function valueRange(block: Block, { key, value }: Pair): { start: number; end: number } {
  const [start, end] =
    isNode(value) && value.range ? value.range : [rangeOf(key)[1] + 1, rangeOf(key)[1] + 1];
  // A list in lines ends with its last value, not with the comments that follow.
  const last = isSeq(value) && !value.flow ? rangeOf(value.items.at(-1))[1] : end;
  return { start: block.start + start, end: block.start + last };
}

function rangeOf(node: unknown): Range {
  return (isNode(node) ? node.range : undefined) ?? [0, 0, 0];
}

function dashesOf(list: YAMLSeq): number[] {
  const token = list.srcToken;
  return token?.type === 'block-seq'
    ? token.items.map(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? 0)
    : [];
}

/** Cuts one of several parts between brackets, with one comma. */
function flowCut({ start }: Block, ranges: readonly Range[], index: number): Splice {
  const [own, before, after] = [ranges[index], ranges[index - 1], ranges[index + 1]];
  return {
    start: start + (after || !before ? (own?.[0] ?? 0) : before[1]),
    end: start + (after ? after[0] : (own?.[1] ?? 0)),
    text: '',
  };
}

/** Cuts the whole lines on which a part begins and ends. */
function linesCut(text: string, start: number, end: number): Splice {
  const lineEnd = text.indexOf('\n', end > start && text[end - 1] === '\n' ? end - 1 : end) + 1;
  return { start: lineStart(text, start), end: lineEnd === 0 ? text.length : lineEnd, text: '' };
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function pathOf(node: Scalar, ancestors: readonly unknown[]): (string | number)[] {
  const chain = [...ancestors, node];
  return chain.flatMap((parent, index): (string | number)[] => {
    if (isSeq(parent)) return [parent.items.indexOf(chain[index + 1])];
    return typeof parent === 'object' && parent !== null && 'key' in parent && isScalar(parent.key)
      ? [String(parent.key.value)]
      : [];
  });
}
