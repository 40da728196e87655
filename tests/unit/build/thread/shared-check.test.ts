import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createBuildContext } from '../../../../src/build/build-context.ts';
import type { PreparedBody } from '../../../../src/build/prepared-body.ts';
import { startArticleWork } from '../../../../src/build/thread/article-work.ts';
import { filesBelow } from '../../../../src/lib/files-below.ts';
import '../../../../src/build/thread/help-to-check.ts';
import { ProblemsError } from '../../../../src/lib/problem.ts';
import { openResultCache } from '../../../../src/lib/result-cache.ts';
import { tempArticles, valid } from '../../../support/temp-articles.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Articles with text for search, headings, warnings, and files that their bodies measure. */
function manyArticles(extra: Record<string, string> = {}): string {
  const articles = Array.from({ length: 400 }, (_, number) => {
    const fields = valid.replace(/title: .*/, `title: How to open account number ${number}`);
    const form = number % 2 === 0 ? '[the form](form.txt)' : 'the form';
    const body = `## Step ${number}\n\nOpen ${form} and write word${number}.\n\nSee [here](https://example.com/).`;
    return [`en/basics/account-${number}.md`, `${fields}\n${body}\n`];
  });
  return tempArticles({
    // The thread reads the settings of the tests, not those of the owner.
    '_site.ts': readFileSync('tests/fixtures/articles/_site.ts'),
    ...Object.fromEntries(articles),
    'en/basics/form.txt': 'Form',
    ...extra,
  });
}

/** Checks and indexes a folder as a build does. */
async function work(directory: string, version: string, isShared: boolean) {
  vi.stubEnv('ARTICLES_DIR', directory);
  const cache = openResultCache<PreparedBody>('bodies', directory, version);
  const made = vi.fn();
  const context = createBuildContext({}, { bodies: { ...cache, keep: made } });
  const articleWork = startArticleWork(context, version);
  onTestFinished(() => articleWork.end());
  const report = await (isShared ? articleWork.check() : articleWork.checked);
  const folder = join(tempArticles({}), 'pagefind');
  articleWork.index(folder, undefined);
  await articleWork.indexed();
  const index = Object.fromEntries(
    filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'base64')]),
  );
  const bodies = context.articles.all().map((article) => {
    const { blocks: _, ...body } = context.bodies.of(article);
    return { file: article.file, key: context.bodies.keyOf(article), ...body };
  });
  return { found: { report, bodies, index }, madeHere: made.mock.calls.length };
}

test('a check that two threads share finds and keeps what one thread finds and keeps', async () => {
  const directory = manyArticles({
    'en/basics/plain.md': `${valid}\nA text with a [link](./account-7.md#step-7).\n`,
  });
  const alone = await work(directory, 'alone', false);
  expect(alone.found.report.problems.length).toBeGreaterThan(400);
  const shared = await work(directory, 'shared', true);
  expect(shared.found).toEqual(alone.found);
  expect(shared.madeHere).toBeGreaterThan(0);
  const again = await work(directory, 'shared', true);
  expect(again.found).toEqual(alone.found);
  expect(again.madeHere).toBe(0);
}, 60_000);

test('a check that two threads share refuses what one thread refuses', async () => {
  const directory = manyArticles({
    'en/basics/broken.md': `${valid}\n[Nowhere](./nowhere.md)\n`,
    'en/basics/unclosed.md': 'No fields.\n',
  });
  const refusal = async (version: string, isShared: boolean) => {
    const error = await work(directory, version, isShared).catch((thrown: unknown) => thrown);
    if (!(error instanceof ProblemsError)) throw new Error('It was not refused.');
    return error.problems;
  };
  const alone = await refusal('alone', false);
  expect(alone.filter(({ severity }) => severity === 'error')).toHaveLength(2);
  expect(await refusal('shared', true)).toEqual(alone);
}, 60_000);
