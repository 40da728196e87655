import type { Unmapped } from '../../folder/includes/expand-includes.ts';
import type { SourcePage } from './convention.ts';

/** Places listed for each name in a page. */
const MAX_PLACES = 5;

/**
 * Returns the lines of a page on which the things are that have no form here.
 * @param dropped their names, as the report counts them
 */
export function unmappedIn(
  { file, body, line }: SourcePage,
  dropped: readonly (readonly [name: string, count: number])[],
): Unmapped[] {
  const lines = body.split('\n');
  return dropped.flatMap(([name]): Unmapped[] => {
    const sign = signOf(name);
    const places = lines.flatMap((text, index) =>
      text.includes(sign) ? [{ file, line: line + index, what: name }] : [],
    );
    return places.length > 0 ? places.slice(0, MAX_PLACES) : [{ file, line, what: name }];
  });
}

/** Returns what the source says where a name of the report was found. */
function signOf(name: string): string {
  const [, component] = /^<(?<name>[\w.]+)>/.exec(name) ?? [];
  if (component !== undefined) return `<${component}`;
  return name
    .replace(/^import of /, '')
    .replace(/^link to a missing page or file: /, '')
    .replace(/ \([^()]*\)$/, '');
}
