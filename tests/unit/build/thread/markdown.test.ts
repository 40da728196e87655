import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createBuildContext } from '../../../../src/build/build-context.ts';
import { startArticleWork } from '../../../../src/build/thread/article-work.ts';
import { writeMarkdown } from '../../../../src/build/write-markdown.ts';
import { factsOfFile } from '../../../../src/lib/file-facts.ts';
import { filesBelow } from '../../../../src/lib/files-below.ts';
import { tempArticles, valid } from '../../../support/temp-articles.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The thread reads the settings of the tests, not those of the owner. */
const settings = { '_site.ts': readFileSync('tests/fixtures/articles/_site.ts') };

/** More articles than are written without a thread, with a link, an .mdx article and a draft. */
function someArticles(): string {
  const articles = Array.from({ length: 60 }, (_, number) => [
    `en/basics/account-${number}.md`,
    `${valid.replace('Fees', `Account ${number}`)}\nSee [the fees](./fees.md).\n`,
  ]);
  return tempArticles({
    ...settings,
    ...Object.fromEntries(articles),
    'en/basics/fees.md': valid,
    'en/basics/code.mdx': valid.replace('Fees', 'Code'),
    'en/basics/draft.md': valid.replace('"Fees"', '"Draft"\ndraft: true'),
  });
}

/** @param isNew whether no earlier build has left files */
function pageCache(isNew: boolean) {
  const kept = new Map<string, string>();
  return {
    kept,
    isNew: () => isNew,
    find: () => undefined,
    keep: (path: string, key: string, digest: string) => kept.set(path, `${key} ${digest}`),
  };
}

/** The paths and contents of the files of a folder. */
function contentsOf(folder: string) {
  return filesBelow(folder)
    .toSorted()
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
}

test('the thread of a first build writes the same Markdown files as its caller would', async () => {
  vi.stubEnv('ARTICLES_DIR', someArticles());
  const pages = pageCache(true);
  const context = createBuildContext({}, { pages });
  const work = startArticleWork(context, 'one');
  onTestFinished(() => work.end());
  const output = tempArticles({});
  await work.checked;
  context.printedBodies.set(
    context.articles.all().find(({ slug }) => slug === 'code')!.file,
    '<p>',
  );
  work.startMarkdown(output);
  work.index(join(tempArticles({}), 'pagefind'), undefined);
  expect(await work.finishMarkdown(output)).toBe(true);

  const same = createBuildContext();
  const expected = tempArticles({});
  await writeMarkdown(same, expected);
  const written = contentsOf(output);
  expect(written).toEqual(contentsOf(expected));
  expect(written.filter(([path = '']) => path.startsWith('articles/'))).toHaveLength(61);
  expect(Object.fromEntries(context.writtenFiles)).toEqual(
    Object.fromEntries(
      written
        .filter(([path]) => path !== 'llms-full.txt')
        .map(([path, content = '']) => [path, factsOfFile(Buffer.from(content))]),
    ),
  );
  // The next build takes them over.
  expect(pages.kept.size).toBe(61);
  await work.indexed();
});

test.each([
  ['after a first build', false, 1],
  ['in a shard', true, 2],
])('%s, the caller writes the Markdown files', async (_, isNew, count) => {
  vi.stubEnv('ARTICLES_DIR', tempArticles({ ...settings, 'en/basics/fees.md': valid }));
  const context = createBuildContext({ shard: { number: 1, count } }, { pages: pageCache(isNew) });
  const work = startArticleWork(context, 'one');
  onTestFinished(() => work.end());
  const output = tempArticles({});
  work.startMarkdown(output);
  expect(await work.finishMarkdown(output)).toBe(false);
  expect(existsSync(join(output, 'articles'))).toBe(false);
  await work.checked;
});
