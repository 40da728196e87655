import { afterAll, expect, test } from 'vitest';
import { openBuiltSearch } from '../../scripts/bench/node-search.ts';
import { article, run, temporaryFolder } from '../support/run-command.ts';
import { attributeOf, only, pagesOf, readPage, textOf } from '../support/read-html.ts';

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterAll(() => folders.forEach((folder) => folder.remove()));

/** A built site of so many articles; the second one has been viewed. */
async function siteOf(count: number): Promise<string> {
  const [articles, output] = [temporaryFolder(), temporaryFolder()];
  folders.push(articles, output);
  articles.write('en/_search/synonyms.yml', '');
  for (let number = 1; number <= count; number++)
    articles.write(
      `en/basics/a-${number}.md`,
      article(`Article ${number}`, 'Text.', number === 2 ? 'views: 3\n' : ''),
    );
  expect(await run('build', ['--out', output.path], { ARTICLES_DIR: articles.path })).toMatchObject(
    { status: 0 },
  );
  return output.path;
}

const empty = await siteOf(0);

test.each([
  [0, []],
  [1, ['Topics', 'Recently updated: Article 1']],
  [3, ['Topics', 'Most viewed: Article 2', 'Recently updated: Article 2, Article 1, Article 3']],
])(
  'the home page of %i articles has a heading for each list that holds something, and no other',
  async (count, expected) => {
    const output = count === 0 ? empty : await siteOf(count);
    const home = readPage(output, 'index.html');
    const sections = home.querySelectorAll('main section');
    const visible = sections.filter((section) => !section.hasAttribute('hidden'));
    const shown = visible.map((section) => {
      const titles = section.querySelectorAll('.article-links a').map(textOf);
      return [textOf(only(section, 'h2')), titles.join(', ')].filter(Boolean).join(': ');
    });
    expect(shown).toEqual(expected);
    for (const path of pagesOf(output)) {
      const lists = readPage(output, path).querySelectorAll(
        '.article-links, .topics, .dated-links, .sort ul, .years ul',
      );
      expect
        .soft(
          lists
            // What a reader viewed is listed in the browser.
            .filter((list) => !list.parent?.hasAttribute('data-recent'))
            .filter((list) => list.childElements.length === 0)
            .map((list) => attributeOf(list, 'class')),
          path,
        )
        .toEqual([]);
    }
  },
);

test('search on a site without articles finds nothing, and says so', async () => {
  const engine = await openBuiltSearch(empty, 'en', 15);
  expect(
    await engine.search({ words: 'fees', category: undefined, sort: 'relevance', page: 1 }),
  ).toMatchObject({ rows: [], total: 0, nearest: [] });
});
