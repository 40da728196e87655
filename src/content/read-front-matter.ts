import type { Position } from '../text/line-column.ts';
import type { CutValue } from './cut-values.ts';
import type { YamlProblem } from './strict-yaml.ts';

/** The front matter of a file, as far as it can be read. */
export type ReadFrontMatter = {
  /** Plain values: text, numbers, booleans, lists and mappings. */
  readonly data: Record<string, unknown>;
  /** Whether `data` holds all fields. It may even if there are problems. */
  readonly isReadable: boolean;
  readonly problems: readonly YamlProblem[];
  /** Returns the position of a value in the file, or of its nearest parent. */
  readonly positionOf: (path: readonly PropertyKey[]) => Position;
  /** Returns the position of the name of a field. */
  readonly positionOfKey: (name: string) => Position;
  /** Returns the values that a comment cuts off, with their positions in the file. */
  readonly cutValues: () => (CutValue & { readonly position: Position })[];
  /** Returns the source of a value: `0x10`, `"12"`; undefined for lists, mappings and no value. */
  readonly writtenAt: (path: readonly PropertyKey[]) => string | undefined;
};
