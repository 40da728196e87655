import { posix } from 'node:path';
import { withoutCode } from '../body/code-mask.ts';
import { jsxTags } from '../body/jsx-tags.ts';
import { pathInFolder } from '../path-in-folder.ts';
import type { FoundInclude, IncludeFinder } from './found-include.ts';

const IMPORT =
  /^import\s+(?<name>[A-Z]\w*)\s+from\s+(?:"(?<double>[^"\n]+\.mdx?)"|'(?<single>[^'\n]+\.mdx?)')[ \t]*;?[ \t]*(?:\n|$)/gm;

/**
 * Returns a finder of partials of MDX: `import Part from './_part.mdx'` with `<Part />`.
 * @param site folder that `@site` and paths with a slash in front start from
 */
export function partials(site: string): IncludeFinder {
  return (text, file) => {
    if (!/\.mdx?['"]/.test(text)) return [];
    const masked = withoutCode(text, false);
    const imports = [...masked.matchAll(IMPORT)];
    const paths = new Map(
      imports.map(({ groups = {} }) => {
        const { name = '', double, single }: Partial<Record<string, string>> = groups;
        return [name, pathOf(double ?? single ?? '', file, site)];
      }),
    );
    const tags = jsxTags(text, masked);
    const uses = tags.flatMap(({ name, kind, start, end, attributes }, index): FoundInclude[] => {
      if (!paths.has(name) || kind === 'close') return [];
      const path = paths.get(name);
      const next = tags[index + 1];
      const isEmpty = next?.kind === 'close' && next.name === name;
      const isPair = kind === 'open' && isEmpty && masked.slice(end, next.start).trim() === '';
      const problem =
        kind === 'alone' || isPair ? undefined : 'a partial with text inside cannot be mapped';
      return [
        {
          start,
          end: isPair ? next.end : end,
          parts: [{ paths: path === undefined ? [] : [path] }],
          parameters: new Map([...attributes].map(([key, value]) => [`props.${key}`, value])),
          linksFromFile: true,
          ...(problem !== undefined && { problem }),
        },
      ];
    });
    // An import shows nothing of its own.
    const lines = imports.map(({ index, 0: line }): FoundInclude => ({
      start: index,
      end: index + line.length,
      parts: [],
    }));
    return [...lines, ...uses];
  };
}

function pathOf(written: string, file: string, site: string): string | undefined {
  if (written.startsWith('@site/')) return pathInFolder(site, written.slice('@site/'.length));
  if (written.startsWith('/')) return pathInFolder(site, `.${written}`);
  return /^\.{1,2}\//.test(written) ? pathInFolder(posix.dirname(file), written) : undefined;
}
