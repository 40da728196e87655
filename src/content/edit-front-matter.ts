import { isDeepStrictEqual } from 'node:util';
import type { Range, Scalar } from 'yaml';
import { isScalar, isSeq, parseDocument, visit } from 'yaml';
import { bodyOf } from './front-matter.ts';
import type { YamlBlock } from './yaml-block.ts';
import {
  dashOffsets,
  fieldOf,
  flowCut,
  linesCut,
  newField,
  rangeOf,
  valueRange,
  yamlBlock,
} from './yaml-block.ts';
import { lineStartOf } from '../text/line-column.ts';
import type { Splice } from '../text/splice.ts';
import { spliced } from '../text/splice.ts';
import { quotedYaml, yamlListOf, yamlOf } from './yaml-text.ts';

/**
 * Sets a field, or adds it at the end. Keeps every other byte of the file.
 * @param text a whole file whose front matter the strict reader accepts
 * @param yaml the value as YAML on one line
 */
export function setField(text: string, name: string, yaml: string): string {
  const block = yamlBlock(text);
  const field = fieldOf(block, name);
  if (!field) return spliced(text, [newField(block, `${name}: ${yaml}`)]);
  const { start, end } = valueRange(block, field);
  // A value on lines of its own may begin in the first column, where only a field may begin.
  const before = /[:\n]/.test(text[start - 1] ?? '') ? ' ' : '';
  const after = text[end - 1] === '\n' && end > start ? block.newLine : '';
  return spliced(text, [{ start, end, text: before + yaml + after }]);
}

/** Adds a text at the top of the list in a field, in the style of the list; see `setField`. */
export function addToList(text: string, name: string, value: string): string {
  const block = yamlBlock(text);
  const list = fieldOf(block, name)?.value;
  if (!isSeq(list)) return setField(text, name, yamlListOf([value]));
  const at = block.start + rangeOf(list)[0];
  if (list.flow)
    return spliced(text, [
      { start: at + 1, end: at + 1, text: yamlOf(value) + (list.items.length > 0 ? ', ' : '') },
    ]);
  const indent = text.slice(lineStartOf(text, at), at);
  return spliced(text, [
    { start: at, end: at, text: `- ${yamlOf(value)}${block.newLine}${indent}` },
  ]);
}

/**
 * Removes a text from the list in a field, and the field if its list is empty then; see
 * `setField`.
 */
export function removeFromList(text: string, name: string, value: string): string {
  const block = yamlBlock(text);
  const list = fieldOf(block, name)?.value;
  if (!isSeq(list)) return text;
  const index = list.items.findIndex((item) => isScalar(item) && item.value === value);
  if (index < 0) return text;
  if (list.items.length === 1) return removeField(text, name);
  const ranges = list.items.map((item) => rangeOf(item));
  if (list.flow) return removeFromList(spliced(text, [flowCut(block, ranges, index)]), name, value);
  const start = block.start + (dashOffsets(list)[index] ?? 0);
  return removeFromList(
    spliced(text, [linesCut(text, start, block.start + (ranges[index]?.[1] ?? 0))]),
    name,
    value,
  );
}

/** Removes a field; see `setField`. */
export function removeField(text: string, name: string): string {
  const block = yamlBlock(text);
  const field = fieldOf(block, name);
  const { map } = block;
  if (!field || !map) return text;
  const ranges = map.items.map((item): Range => [
    rangeOf(item.key)[0],
    valueRange(block, item).end - block.start,
    0,
  ]);
  if (map.flow) return spliced(text, [flowCut(block, ranges, map.items.indexOf(field))]);
  return spliced(text, [
    linesCut(text, block.start + rangeOf(field.key)[0], valueRange(block, field).end),
  ]);
}

/**
 * Replaces values that are texts, and keeps the style of their quotes.
 * @param yaml a YAML text, or a whole file with front matter
 * @param replace returns the new value, or undefined for a value that stays. It also gets the names
 *   and indexes that lead to the value, outermost first.
 */
export function replaceValues(
  yaml: string,
  replace: (value: string, path: readonly (string | number)[]) => string | undefined,
): string {
  const block: Pick<YamlBlock, 'text' | 'start'> =
    /^\uFEFF?---[ \t]*\r?\n/.test(yaml) && bodyOf(yaml) !== yaml
      ? yamlBlock(yaml)
      : { text: yaml, start: 0 };
  const splices: Splice[] = [];
  visit(parseDocument(block.text), {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const to = replace(node.value, pathOf(node, ancestors));
      if (to === undefined) return;
      const [start, end] = rangeOf(node);
      const source = block.text.slice(start, end);
      splices.push({
        start: block.start + start,
        end: block.start + end,
        text: inStyleOf(source, to) + (/\r?\n$/.exec(source)?.[0] ?? ''),
      });
    },
  });
  return spliced(yaml, splices);
}

function inStyleOf(source: string, value: string): string {
  if (source.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
  if (source.startsWith('"')) return quotedYaml(value);
  return isPlain(value) ? value : yamlOf(value);
}

/** Returns whether a text needs no quotes, even in a list between brackets. */
function isPlain(value: string): boolean {
  const { contents, errors } = parseDocument(`[${value}]`);
  return errors.length === 0 && isDeepStrictEqual(contents?.toJSON(), [value]);
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
