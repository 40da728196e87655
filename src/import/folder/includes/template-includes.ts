import { posix } from 'node:path';
import { pathInFolder } from '../path-in-folder.ts';
import type { FoundInclude, IncludedPart, IncludeFinder } from './found-include.ts';
import { maskedRaw } from './raw-blocks.ts';

const TAG =
  /\{%-?\s*(?<tag>include|include_relative|include_cached|include-markdown)\s+(?<rest>(?:"[^"]*"|'[^']*'|[^%"']|%(?!\}))*?)\s*-?%\}/g;
const NAME = /^(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'{}]+))\s*/;
const PARAMETER =
  /(?<name>[\w-]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"']+))/g;

/** Settings of `include-markdown` that change nothing here. */
const IGNORED = new Set(['rewrite-relative-urls', 'comments', 'trailing-newlines', 'recursive']);

/** Where the includes of a template engine are. */
export type TemplateFolders = {
  /** Folders of `{% include %}`, in this order. */
  readonly folders: readonly string[];
  /** `{% include %}` can also start from the page, as with the include-markdown plugin. */
  readonly fromPage?: boolean;
};

/** Returns a finder of `{% include x.md %}` of Jekyll and of MkDocs with its plugins. */
export function templateIncludes(where: TemplateFolders): IncludeFinder {
  return (text, file) => {
    if (!text.includes('{%')) return [];
    return [...maskedRaw(text).matchAll(TAG)].map((match): FoundInclude => {
      const range = { start: match.index, end: match.index + match[0].length };
      const { tag = '', rest = '' } = match.groups ?? {};
      const name = NAME.exec(rest);
      const path = name?.groups?.['double'] ?? name?.groups?.['single'] ?? name?.groups?.['bare'];
      if (name === null || path === undefined)
        return { ...range, parts: [], problem: 'a program decides which file it shows' };
      const parameters = parametersIn(rest.slice(name[0].length));
      const isPlugin = tag === 'include-markdown';
      const between = [parameters.get('start'), parameters.get('end')] as const;
      const isPart = isPlugin || (where.fromPage === true && between.some(Boolean));
      const part: IncludedPart = {
        paths: pathsOf(path, tag, file, where),
        ...(isPart && { between }),
      };
      const unknown = [...parameters.keys()].filter((key) => !IGNORED.has(key));
      const problem =
        isPlugin && unknown.some((key) => key !== 'start' && key !== 'end')
          ? `"${unknown.join('", "')}" cannot be mapped`
          : undefined;
      return {
        ...range,
        parts: [part],
        parameters: new Map([...parameters].map(([key, value]) => [`include.${key}`, value])),
        linksFromFile: isPlugin,
        ...(problem !== undefined && { problem }),
      };
    });
  };
}

function pathsOf(
  path: string,
  tag: string,
  file: string,
  { folders, fromPage = false }: TemplateFolders,
): string[] {
  const beside = pathInFolder(posix.dirname(file), path) ?? [];
  if (tag === 'include_relative' || tag === 'include-markdown') return [beside].flat();
  const below = folders.flatMap((folder) => pathInFolder(folder, path) ?? []);
  return fromPage ? [...below, beside].flat() : below;
}

function parametersIn(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(PARAMETER)].map(({ groups = {} }) => {
      const { name = '', double, single, bare }: Partial<Record<string, string>> = groups;
      // A value without quotes names a value of the page, which only a program knows.
      return [name, double ?? single ?? `{{ ${bare ?? ''} }}`];
    }),
  );
}
