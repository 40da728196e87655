import type { Position } from './line-column.ts';
import { positionsIn } from './line-column.ts';

/** Comments, strings, words and the signs that give a literal its shape. */
const TOKEN =
  /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|[\w$]+|[{}[\](),:]/g;

/** A bracket that is open, and what in it comes next. */
type Open = {
  readonly path: readonly PropertyKey[];
  readonly bracket: string;
  /** Index of an entry of a list. */
  index: number;
  /** Name of the property whose value comes next. */
  key: string | undefined;
};

/**
 * Finds where the parts of an exported object literal are written: `export const name = { … }`.
 * @returns the position of the property or entry at a path, or of the nearest one around it;
 *   undefined when the code holds no such literal
 */
export function literalPositions(
  source: string,
  name: string,
): (path: readonly PropertyKey[]) => Position | undefined {
  const positionAt = positionsIn(source);
  const offsets = offsetsOf(
    source,
    new RegExp(String.raw`^export\s+const\s+${name}\b[^=;]*=`, 'm').exec(source),
  );
  return (path) => {
    for (let length = path.length; length >= 0; length--) {
      const offset = offsets.get(nameOf(path.slice(0, length)));
      if (offset !== undefined) return positionAt(offset);
    }
    return undefined;
  };
}

function offsetsOf(source: string, start: RegExpExecArray | null): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  if (!start) return offsets;
  offsets.set('', start.index);
  const open: Open[] = [];
  const rest = source.slice(start.index + start[0].length);
  let word = '';
  for (const { 0: token, index } of rest.matchAll(TOKEN)) {
    if (/^\/[/*]/.test(token)) continue;
    const inside = open.at(-1);
    const path = inside ? pathIn(inside) : [];
    if (inside && !')}],:'.includes(token) && !offsets.has(nameOf(path)))
      offsets.set(nameOf(path), start.index + start[0].length + index);
    if ('{[('.includes(token)) open.push({ path, bracket: token, index: 0, key: undefined });
    else if ('}])'.includes(token)) {
      open.pop();
      if (open.length === 0) break;
    } else if (token === ',' && inside) {
      inside.index += 1;
      inside.key = undefined;
    } else if (token === ':' && inside?.bracket === '{' && inside.key === undefined) {
      inside.key = word.replaceAll(/^['"`]|['"`]$/g, '');
      offsets.set(nameOf(pathIn(inside)), start.index + start[0].length + index - word.length);
    } else word = token;
  }
  return offsets;
}

/** The path of what comes next; what is in round brackets is in the same place as they are. */
function pathIn({ path, bracket, index, key }: Open): readonly PropertyKey[] {
  if (bracket === '(') return path;
  if (bracket === '[') return [...path, index];
  return key === undefined ? path : [...path, key];
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('\0');
}
