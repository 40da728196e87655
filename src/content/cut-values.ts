import type { YAMLMap } from 'yaml';
import { isScalar, isSeq } from 'yaml';

/** A value without quotes that ends where a comment begins: `title: Issue #5`. */
export type CutValue = {
  readonly field: string;
  /** What YAML reads; empty if the comment begins at once. */
  readonly value: string;
  /** The comment with its hash, without space at the end. */
  readonly comment: string;
  /** Offset of the comment in the YAML. */
  readonly offset: number;
};

/**
 * Returns the values of fields and of their lists that a comment follows on the same line.
 * @param yaml the source of the mapping
 */
export function cutValues(map: YAMLMap, yaml: string): CutValue[] {
  return map.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const field = String(key.value);
    const items = isSeq(value) ? value.items : [value];
    return items.flatMap((item): CutValue[] => {
      if (!isScalar(item) || item.type !== 'PLAIN') return [];
      const [start, end] = item.value === null ? [0, keyEnd(key.range)] : (item.range ?? [0, 0]);
      const found = /^[ \t]*:?[ \t]+(#[^\n]*)/.exec(yaml.slice(end, end + MAX_LINE));
      const comment = found?.[1]?.trimEnd();
      if (!found || comment === undefined) return [];
      const written = item.value === null ? '' : yaml.slice(start, end);
      return [{ field, value: written, comment, offset: end + found[0].indexOf('#') }];
    });
  });
}

/** Longest part of a line that is read, in characters. */
const MAX_LINE = 1000;

function keyEnd(range: readonly number[] | null | undefined): number {
  return range?.[1] ?? 0;
}
