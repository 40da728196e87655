import { afterAll, expect, test } from 'vitest';
import { run, temporaryFolder } from '../support/run-command.ts';
import { testSites } from '../support/test-sites.ts';

const { articles, output } = testSites.demo;
const other = temporaryFolder();
afterAll(other.remove);

/** Runs the given cases on the site. */
function runCases(yaml: string, flags: readonly string[] = []) {
  other.write('en/_search/cases.yml', yaml);
  return run('search-cases', ['--site', output, ...flags], { ARTICLES_DIR: other.path });
}

const query = 'why did my identity verification fail on my phone?';
const found = `- { query: "${query}", article: why-did-my-identity-verification-fail, within: 1 }`;

test('the cases of the fixture pass', async () => {
  const { status, stdout, stderr } = await run('search-cases', ['--site', output], {
    ARTICLES_DIR: articles,
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Search cases: [1-9]\d+ passed, 0 failed$/m);
});

test('a case fails when its article is not found, and says what is above', async () => {
  const { status, stdout } = await runCases(
    `${found}\n- { query: "${query}", article: no-such-article, within: 2 }\n`,
  );
  expect(status).toBe(1);
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain(
    `"${query}": no-such-article is at no rank, expected within 2. ` +
      'Above it: why-did-my-identity-verification-fail, ',
  );
  expect(lines[1]).toBe('Search cases: 1 passed, 1 failed');
});

test('without cases nothing fails', async () => {
  const { status, stdout } = await runCases('[]\n');
  expect([status, stdout]).toEqual([0, 'Search cases: 0 passed, 0 failed\n']);
});

test('--format json prints the ranks and leaves the verdict to its reader', async () => {
  const { status, stdout } = await runCases(
    `- { query: "${query}", article: no-such-article, within: 1 }\n`,
    ['--format', 'json'],
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { query, article: 'no-such-article', within: 1, place: null },
  ]);
});

test.each([
  [['--site', 'no-such-site'], 1, /no-such-site/],
  [['--locale', 'e'], 2, /--locale is "e".*Use en/],
  [['--format', 'xml'], 2, /--format is "xml" but must be one of text, json\./],
])('%j exits %i', async (args, expected, message) => {
  other.write('en/_search/cases.yml', `${found}\n`);
  const { status, stdout, stderr } = await run('search-cases', args, { ARTICLES_DIR: other.path });
  expect([status, stdout]).toEqual([expected, '']);
  expect(stderr).toMatch(message);
});
