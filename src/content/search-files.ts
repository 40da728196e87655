import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isNode } from 'yaml';
import type { z } from 'zod';
import type { AlsoSearchedEntry, BestBet, Place, SearchCase } from './search-file-schemas.ts';
import {
  MAX_ALSO_SEARCHED,
  alsoSearchedSchema,
  bestBetsSchema,
  casesSchema,
  placesSchema,
  synonymsSchema,
} from './search-file-schemas.ts';
import { readArticleBytes } from './article-bytes.ts';
import { textOf } from './decode-text.ts';
import type { FileRule } from '../domain/file-rules.ts';
import type { Problem } from '../lib/problem.ts';
import { shownPath } from '../lib/shown-path.ts';
import { START } from '../text/line-column.ts';
import { betKey } from '../search/engine/best-bets.ts';
import { fileProblem } from './file-problem.ts';
import { readGlossary } from './glossary-file.ts';
import { parseStrictYaml } from './strict-yaml.ts';

/** The search settings of a locale, from `articles/<locale>/_search/`. */
export type SearchFiles = {
  readonly synonyms: readonly (readonly string[])[];
  readonly bestBets: readonly BestBet[];
  readonly cases: readonly SearchCase[];
  readonly alsoSearched: readonly AlsoSearchedEntry[];
  /** Articles for certain pages of the company, in the widget. */
  readonly places: readonly Place[];
};

const forms = {
  'synonyms.yml': 'a list of groups, for example `- [top up, add money]`',
  'best-bets.yml': 'a list of `- query: …` with `articles: [file-name]`',
  'also-searched.yml':
    `a list of at most ${MAX_ALSO_SEARCHED} times ` +
    '`- query: …` with `also: [other query, …]`, at most eight',
  'cases.yml': 'a list of `- { query: …, article: file-name, within: 3 }`',
  'places.yml': 'a list of `- path: /withdraw*` with `articles: [file-name]`',
};

/**
 * Reads the search files of a locale. A missing file is empty.
 * @param slugs of the articles of the locale, which best bets and cases may name
 */
export function readSearchFiles(
  directory: string,
  locale: string,
  slugs: ReadonlySet<string>,
): SearchFiles & { problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <Item>(name: keyof typeof forms, schema: z.ZodType<Item[]>): Item[] => {
    const file = join(directory, locale, '_search', name);
    if (!existsSync(file)) return [];
    const report = (message: string, position = START, rule: FileRule = 'search-file') => {
      problems.push(fileProblem(shownPath(file), rule, message, position));
    };
    const content = readArticleBytes(file);
    if (!('bytes' in content)) {
      report(content.message, START, content.rule);
      return [];
    }
    const { text, problems: textProblems } = textOf(content.bytes);
    for (const problem of textProblems) report(problem.message, problem, problem.rule);
    if (text === undefined) return [];
    const yaml = parseStrictYaml(text, 'search files');
    for (const problem of yaml.problems) report(problem.message, problem);
    if (yaml.problems.length > 0) return [];
    const { document, positionAt } = yaml;
    const reportAt = (node: unknown, message: string) =>
      report(message, positionAt(isNode(node) ? (node.range?.[0] ?? 0) : 0));

    const parsed = schema.safeParse(document.toJS() ?? []);
    if (parsed.success && name === 'also-searched.yml')
      for (const index of repeatedQueries(parsed.data))
        reportAt(
          document.getIn([index], true),
          'Duplicate query. Move its searches to the first entry, and remove this one.',
        );
    if (parsed.success) {
      parsed.data.forEach((item, index) => {
        for (const slug of slugsIn(item)) {
          if (!slugs.has(slug))
            reportAt(
              document.getIn([index], true),
              `Unknown article "${slug}". Write the name of a file of this locale without .md.`,
            );
        }
      });
      return parsed.data;
    }
    for (const { path } of parsed.error.issues) {
      reportAt(
        document.getIn(path, true) ?? document.getIn(path.slice(0, 1), true),
        `Invalid value. Write ${forms[name]}.`,
      );
    }
    return [];
  };
  return {
    synonyms: [...read('synonyms.yml', synonymsSchema), ...formsOfTerms(directory, locale)],
    bestBets: read('best-bets.yml', bestBetsSchema),
    cases: read('cases.yml', casesSchema),
    alsoSearched: read('also-searched.yml', alsoSearchedSchema),
    places: read('places.yml', placesSchema),
    problems,
  };
}

/** Returns the terms of the glossary with other forms: these find the same articles. */
function formsOfTerms(directory: string, locale: string): string[][] {
  return readGlossary(directory, locale)
    .entries.filter(({ forms }) => forms.length > 0)
    .map(({ term, forms }) => [term, ...forms]);
}

function slugsIn(item: unknown): string[] {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
  const { article, articles } = item as { article?: string; articles?: string[] };
  return [...(article === undefined ? [] : [article]), ...(articles ?? [])];
}

/** Returns the positions of entries whose query an earlier one has, whatever its case. */
function repeatedQueries(items: readonly unknown[]): number[] {
  const keys = items.map((item) => betKey((item as { query: string }).query));
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
}
