import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { accentPair } from '../../config/accent-pair.ts';
import { inkOn } from '../../config/brand.ts';
import { DEMO_LIST, readDemoFiles } from '../../content/demo-files.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { isWorkTreeClean } from '../../lib/changed-files.ts';
import { UserError } from '../../lib/problem.ts';
import { writeFileAtomically } from '../../lib/write-file-atomically.ts';
import { slugOf } from '../../text/slug.ts';
import { exampleArticles } from './example-articles.ts';
import type { InitAnswers } from './init-answers.ts';
import { logoSvg } from './logo.ts';
import { ownerReadme } from './owner-readme.ts';
import { EXAMPLE_SECTION, siteFileText } from './init-site-file.ts';

const ARTICLES = 'articles';

const searchCases = `# A query, and the article that must come first.
- { query: first article, article: write-your-first-article }
`;

/**
 * Makes sure that the working directory holds the demo and that git can restore what is removed.
 * @throws UserError otherwise
 */
export function requireDemo(): void {
  if (!readDemoFiles(ARTICLES)) {
    throw new UserError(
      `This is no longer the demo: ${ARTICLES}/${DEMO_LIST} does not exist. ` +
        'Edit src/site.ts instead.',
    );
  }
  if (isWorkTreeClean('.') === false) {
    throw new UserError('There are uncommitted changes. Commit them, then run init again.');
  }
}

/**
 * Removes the demo and writes the files of a new help center. The list of demo files goes last, so
 * that an interrupted run can be repeated.
 * @param day of publication of the example articles
 * @returns what was done, as sentences
 */
export function initSite(answers: InitAnswers, day: CalendarDay): string[] {
  const files = newFiles(answers, day);
  const demo = readDemoFiles(ARTICLES) ?? [];
  for (const path of demo) removeBelow(path.startsWith('public/') ? '.' : ARTICLES, path);
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileAtomically(path, text);
  }
  rmSync(join(ARTICLES, DEMO_LIST), { force: true });
  return [`Removed the demo: ${demo.length} files.`, ...files.map(({ path }) => `Wrote ${path}.`)];
}

function newFiles(answers: InitAnswers, day: CalendarDay): { path: string; text: string }[] {
  const { accent, locale, categories, name } = answers;
  const { light } = accentPair(accent);
  const folder = `${ARTICLES}/${locale}`;
  return [
    ...exampleArticles(categories.map(slugOf), EXAMPLE_SECTION, day).map(({ path, text }) => ({
      path: `${folder}/${path}`,
      text,
    })),
    {
      path: `${folder}/_search/cases.yml`,
      text: searchCases,
    },
    { path: 'public/favicon.svg', text: logoSvg(light, inkOn(light)) },
    { path: 'src/site.ts', text: siteFileText(answers) },
    { path: 'README.md', text: ownerReadme(answers) },
    ...['package.json', 'package-lock.json'].flatMap((path) => renamed(path, slugOf(name))),
  ];
}

/** Returns a package file under the owner's name; nothing where it has no name for it. */
function renamed(path: string, name: string): { path: string; text: string }[] {
  if (name === '' || !existsSync(path)) return [];
  const content = JSON.parse(readFileSync(path, 'utf8')) as {
    name: string;
    packages?: Record<string, { name?: string }>;
  };
  content.name = name;
  const root = content.packages?.[''];
  if (root) root.name = name;
  return [{ path, text: `${JSON.stringify(content, null, 2)}\n` }];
}

/** Removes a file and the folders that it leaves empty. Ignores a path that leads outside. */
function removeBelow(folder: string, path: string): void {
  const root = resolve(folder);
  const file = resolve(root, path);
  if (!file.startsWith(root + sep)) return;
  rmSync(file, { force: true });
  for (let parent = dirname(file); parent !== root; parent = dirname(parent)) {
    if (!existsSync(parent) || readdirSync(parent).length > 0) return;
    rmdirSync(parent);
  }
}
