import type { Nodes } from 'mdast';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToMdast } from 'satteri';
import { isNode } from 'yaml';
import { z } from 'zod';
import { articlesDirectory } from '../config/articles-directory.ts';
import type { Problem } from '../lib/problem.ts';
import { shownPath } from '../lib/shown-path.ts';
import { nodesOf } from '../markdown/mdast-nodes.ts';
import { nearest } from '../text/edit-distance.ts';
import { START } from '../text/line-column.ts';
import { SLUG } from '../text/slug.ts';
import { termKey } from '../text/term-finder.ts';
import { readArticleBytes } from './article-bytes.ts';
import { textOf } from './decode-text.ts';
import { linkFinder } from './file-links.ts';
import { fileProblem } from './file-problem.ts';
import { parseStrictYaml } from './strict-yaml.ts';
import type { WrittenLink } from './written-link.ts';

/** Name of the glossary of a locale, in `_shared`. */
export const GLOSSARY = 'glossary.yml';

/** Longest definition, in characters. */
const MAX_DEFINITION = 400;

const form = z.union([z.string(), z.number().transform(String)]).pipe(
  z
    .string()
    .trim()
    .max(80)
    .regex(/^[^\p{Cc}]*[\p{L}\p{N}][^\p{Cc}]*$/u),
);
const entrySchema = z.strictObject({
  term: form,
  forms: z.array(form).default([]),
  definition: z.string().trim().min(1).max(MAX_DEFINITION),
  article: z.string().regex(SLUG).optional(),
});

/** A term: how it is written, and what it means in a sentence of Markdown. */
export type GlossaryEntry = z.output<typeof entrySchema>;

const HOW: Readonly<Record<string, string>> = {
  term: 'Write `term: …` with at most 80 characters, such as `term: stop order`.',
  forms: 'Write a list of other spellings, such as `forms: [stop orders, stop-loss]`.',
  definition: `Write \`definition: …\`, one sentence of at most ${MAX_DEFINITION} characters.`,
  article: 'Write the name of a file of this locale without .md, such as `article: stop-orders`.',
};
const AN_ENTRY =
  'Write a list of entries with `term`, `definition` and, if you like, `forms` and `article`.';

/** Returns the absolute path of the glossary of a locale, which may not exist. */
export function glossaryFile(locale: string, directory = articlesDirectory()): string {
  return join(directory, locale, '_shared', GLOSSARY);
}

/**
 * Reads the glossary of a locale. A missing file is empty.
 * @param directory the articles folder
 * @param slugs of the articles of the locale; undefined does not check the names of articles
 * @returns the valid entries, the links in their definitions, and every problem
 */
export function readGlossary(
  directory: string,
  locale: string,
  slugs?: ReadonlySet<string>,
): {
  readonly entries: readonly GlossaryEntry[];
  readonly links: readonly WrittenLink[];
  readonly problems: readonly Problem[];
} {
  const file = glossaryFile(locale, directory);
  const problems: Problem[] = [];
  const links: WrittenLink[] = [];
  const nothing = { entries: [], links, problems };
  if (!existsSync(file)) return nothing;
  const report = (message: string, position = START) =>
    problems.push(fileProblem(shownPath(file), 'shared', message, position));
  const content = readArticleBytes(file);
  if (!('bytes' in content)) {
    report(content.message);
    return nothing;
  }
  const { text, problems: textProblems } = textOf(content.bytes);
  for (const problem of textProblems) report(problem.message, problem);
  const yaml = parseStrictYaml(text ?? '', GLOSSARY);
  for (const problem of yaml.problems) report(problem.message, problem);
  if (problems.length > 0) return nothing;

  const { document, positionAt } = yaml;
  const positionOf = (path: readonly PropertyKey[]) => {
    const node = [path, path.slice(0, 2), path.slice(0, 1), []]
      .map((part) => document.getIn(part, true))
      .find(isNode);
    return positionAt(node?.range?.[0] ?? 0);
  };
  const reportAt = (path: readonly PropertyKey[], message: string) =>
    report(message, positionOf(path));
  const linkOf = linkFinder(file);
  const written: unknown = document.toJS() ?? [];
  if (!Array.isArray(written)) {
    reportAt([], AN_ENTRY);
    return nothing;
  }
  const owners = new Map<string, string>();
  const entries = written.flatMap((value: unknown, index): GlossaryEntry[] => {
    const { data, error } = entrySchema.safeParse(value);
    for (const { path, code } of error?.issues ?? []) {
      const field = String(path[0] ?? '');
      const unknown = code === 'unrecognized_keys' || path.length === 0;
      reportAt([index, ...path], unknown ? AN_ENTRY : (HOW[field] ?? AN_ENTRY));
    }
    if (!data) return [];
    [data.term, ...data.forms].forEach((each, at) => {
      const key = termKey(each);
      const owner = owners.get(key);
      const path = at === 0 ? [index, 'term'] : [index, 'forms', at - 1];
      if (owner !== undefined)
        reportAt(path, `"${each}" is also a form of "${owner}". Remove one of the two.`);
      owners.set(key, owner ?? data.term);
    });
    const nodes = nodesOfDefinition(data.definition);
    if (!isInline(nodes))
      reportAt(
        [index, 'definition'],
        'The definition is not one plain sentence. Write text with bold words, code or links only.',
      );
    for (const node of nodes)
      if (node.type === 'link')
        links.push({ url: linkOf(node.url) ?? node.url, ...positionOf([index, 'definition']) });
    if (data.article !== undefined && slugs && !slugs.has(data.article))
      reportAt([index, 'article'], unknownArticle(data.article, slugs));
    return [data];
  });
  return { entries, links, problems };
}

const INLINE = new Set(['root', 'paragraph', 'text', 'strong', 'emphasis', 'inlineCode', 'link']);

function nodesOfDefinition(definition: string): Nodes[] {
  return nodesOf(markdownToMdast(definition, { features: { gfm: true, frontmatter: false } }));
}

/** A definition is shown inside a sentence of an article, so it has no blocks. */
function isInline(nodes: readonly Nodes[]): boolean {
  const paragraphs = nodes.filter(({ type }) => type === 'paragraph');
  return paragraphs.length === 1 && nodes.every(({ type }) => INLINE.has(type));
}

function unknownArticle(slug: string, slugs: ReadonlySet<string>): string {
  const meant = nearest(slug, [...slugs]);
  const fix = meant === undefined ? HOW['article'] : `Did you mean "${meant}"?`;
  return `Unknown article "${slug}". ${fix}`;
}
