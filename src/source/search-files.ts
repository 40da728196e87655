import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { BestBet, SearchCase } from '../schema/search-files.ts';
import { bestBetsSchema, casesSchema, synonymsSchema } from '../schema/search-files.ts';
import type { Problem } from './problem.ts';

/** What the writers of a locale tell search, in `articles/<locale>/_search/`. */
export type SearchFiles = {
  readonly synonyms: readonly (readonly string[])[];
  readonly bestBets: readonly BestBet[];
  readonly cases: readonly SearchCase[];
};

const forms = {
  'synonyms.yml': 'a list of groups, for example `- [top up, add money]`',
  'best-bets.yml': 'a list of `- query: …` with `articles: [file-name]`',
  'cases.yml': 'a list of `- { query: …, article: file-name, within: 3 }`',
};

/**
 * Reads the search files of a locale; one that is not there says nothing.
 * @param slugs of the articles of the locale, which best bets and cases may name
 */
export function readSearchFiles(directory: string, locale: string, slugs: ReadonlySet<string>): SearchFiles & { problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <Item>(name: keyof typeof forms, schema: z.ZodType<Item[]>): Item[] => {
    const file = join(directory, locale, '_search', name);
    if (!existsSync(file)) return [];
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
    const report = (offset: number, message: string) => {
      const { line, col } = lines.linePos(offset);
      problems.push({ path: relative(process.cwd(), file).split(sep).join('/'), line, column: col, severity: 'error', rule: 'search-file', message });
    };
    for (const { message, pos } of document.errors) report(pos[0], `This is not valid YAML: ${message}`);
    if (document.errors.length > 0) return [];
    if (/^\s*(-\s+)*[&*]\w/m.test(document.toString())) {
      report(0, 'YAML anchors (&name) and aliases (*name) are not allowed here. Write the values out.');
      return [];
    }
    const parsed = schema.safeParse(document.toJS() ?? []);
    if (parsed.success) {
      parsed.data.forEach((item, index) => {
        for (const slug of slugsIn(item)) {
          const node = document.getIn([index], true);
          if (!slugs.has(slug)) report(isNode(node) ? (node.range?.[0] ?? 0) : 0, `There is no article "${slug}". Write the name of a file of this locale without .md.`);
        }
      });
      return parsed.data;
    }
    for (const { path } of parsed.error.issues) {
      const node = document.getIn(path, true) ?? document.getIn(path.slice(0, 1), true);
      report(isNode(node) ? (node.range?.[0] ?? 0) : 0, `${name} must be ${forms[name]}.`);
    }
    return [];
  };
  return {
    synonyms: read('synonyms.yml', synonymsSchema),
    bestBets: read('best-bets.yml', bestBetsSchema),
    cases: read('cases.yml', casesSchema),
    problems,
  };
}

function slugsIn(item: unknown): string[] {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
  const { article, articles } = item as { article?: string; articles?: string[] };
  return [...(article === undefined ? [] : [article]), ...(articles ?? [])];
}
