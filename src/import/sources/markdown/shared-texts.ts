import type { Nodes } from 'mdast';
import { posix } from 'node:path';
import { linkPositions } from '../../../markdown/link-positions.ts';
import { slugOf } from '../../../text/slug.ts';
import { parsedNodes } from '../../folder/body/code-mask.ts';
import type { ImportedText } from '../../imported-article.ts';
import type { IncludeRules } from '../../folder/includes/found-include.ts';
import type { SourceFolder } from '../../folder/source-folder.ts';
import type { PlacedPage } from './convention.ts';

/** Texts that pages share, as includes of this site. */
export type SharedTexts = {
  /** Returns the name of the include that a file becomes in a locale, if it does. */
  nameOf(file: string, locale: string): string | undefined;
  /** The Markdown of each, by locale. */
  list(): readonly ImportedText[];
};

/** Longest include of this site, in characters. */
const MAX_LENGTH = 50_000;

/** What this site cannot have in an include: headings belong to the outline of their article. */
const OWN_TEXT = new Set<Nodes['type']>([
  'heading',
  'image',
  'imageReference',
  'definition',
  'footnoteReference',
  'html',
]);

/**
 * Decides which included files become includes of this site: those of several pages. The others
 * become part of the page.
 * @param markdownOf returns the text of a file as Markdown of this site; undefined if it cannot
 *   stand for itself
 */
export function createSharedTexts(
  pages: readonly PlacedPage[],
  rules: IncludeRules,
  folder: SourceFolder,
  localeOf: (page: PlacedPage) => string,
  markdownOf: (file: string, page: PlacedPage) => string | undefined,
): SharedTexts {
  const users = new Map<string, Set<PlacedPage>>();
  for (const page of pages) {
    for (const { parts } of rules.find(page.body, page.file)) {
      const file = parts[0]?.paths.find((path) => folder.has(path));
      const key = `${localeOf(page)}\n${file ?? ''}`;
      if (file !== undefined) users.set(key, (users.get(key) ?? new Set()).add(page));
    }
  }
  const known = new Map<string, ImportedText | undefined>();
  const names = new Map<string, string>();
  const nameFor = (file: string) => {
    const wanted = slugOf(posix.basename(file).replace(/\.[a-z]+$/i, '')) || 'text';
    const taken = new Set(names.values());
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`;
    return names.get(file) ?? name;
  };
  return {
    nameOf(file, locale) {
      const key = `${locale}\n${file}`;
      const [first, second] = users.get(key) ?? [];
      if (first === undefined || second === undefined) return undefined;
      if (!known.has(key)) {
        const markdown = markdownOf(file, first)?.trim();
        const isOwn = markdown !== undefined && standsAlone(markdown);
        const name = nameFor(file);
        if (isOwn) names.set(file, name);
        known.set(key, isOwn ? { locale, name, markdown, file } : undefined);
      }
      return known.get(key)?.name;
    },
    list: () => [...known.values()].filter((text) => text !== undefined),
  };
}

function standsAlone(markdown: string): boolean {
  if (markdown === '' || markdown.length > MAX_LENGTH || /\{[{%]/.test(markdown)) return false;
  if (parsedNodes(markdown).some(({ type }) => OWN_TEXT.has(type))) return false;
  return linkPositions(markdown, 'md').every(({ url }) => /^(?:[a-z][\w+.-]*:|\/)/i.test(url));
}
