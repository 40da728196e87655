import { posix } from 'node:path';
import { withoutCode } from '../body/code-mask.ts';
import { pathInFolder } from '../path-in-folder.ts';
import type { FoundInclude, IncludeFinder } from './found-include.ts';

const VITEPRESS =
  /<!--\s*@include:\s*(?<path>[^\s{}#>]+)(?<region>#[\w-]+)?(?:\{(?<from>\d*)(?<comma>,?)(?<to>\d*)\})?\s*-->/g;
const DOCFX = /\[!include\s*\[[^\]\n]*\]\((?<path>[^()\s]+)\)\]/gi;

/**
 * Returns a finder of `<!--@include: ./part.md{3,5}-->` of VitePress.
 * @param source folder that `@` stands for
 */
export function vitepressIncludes(source: string): IncludeFinder {
  return (text, file) => {
    if (!text.includes('@include:')) return [];
    return [...withoutCode(text, false).matchAll(VITEPRESS)].map((match): FoundInclude => {
      const {
        path = '',
        region,
        from,
        comma,
        to,
      }: Partial<Record<string, string>> = match.groups ?? {};
      const target = path.startsWith('@')
        ? pathInFolder(source, path.replace(/^@\/?/, ''))
        : pathInFolder(posix.dirname(file), path);
      const last = comma === '' ? from : to;
      const hasLines = from !== undefined && `${from}${to ?? ''}` !== '';
      return {
        start: match.index,
        end: match.index + match[0].length,
        parts: [
          {
            paths: target === undefined ? [] : [target],
            ...(hasLines && { lines: [[Number(from || 1), Number(last || Infinity)]] }),
          },
        ],
        ...(region !== undefined && { problem: 'a region of a file cannot be mapped' }),
      };
    });
  };
}

/** Finds `[!INCLUDE [title](part.md)]` of DocFX. */
export const docfxIncludes: IncludeFinder = (text, file) => {
  if (!/\[!include/i.test(text)) return [];
  return [...withoutCode(text, false).matchAll(DOCFX)].map((match): FoundInclude => {
    const path = pathInFolder(posix.dirname(file), match.groups?.['path'] ?? '');
    return {
      start: match.index,
      end: match.index + match[0].length,
      parts: [{ paths: path === undefined ? [] : [path] }],
      linksFromFile: true,
    };
  });
};
