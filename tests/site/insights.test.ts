import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  alsoSearchedSchema,
  bestBetsSchema,
  synonymsSchema,
} from '../../src/content/search-file-schemas.ts';
import { article, run, temporaryFolder } from '../support/run-command.ts';
import { testSites } from '../support/test-sites.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const report = (...args: string[]) =>
  run('insights', args, { ARTICLES_DIR: testSites.demo.articles });
const lines = (count: number, fields: (number: number) => Record<string, unknown>) =>
  Array.from(
    { length: count },
    (_, number) =>
      `${JSON.stringify({ day: `2026-10-1${number % 5}`, locale: 'en', ...fields(number) })}\n`,
  ).join('');

const hostile = [
  '@admin',
  'www.evil.example',
  '![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '`` `a` ``',
  '| cell |',
  'a#1 GH-12',
  '[x]: javascript:alert(1)',
  '*b* _c_ ~~d~~',
  '&lt;b&gt;',
  'no: [yes, {a: b}] # & *x',
];

test('the report of the demo shows its signals', async () => {
  const article = '/articles/how-do-i-stake-my-coins/';
  folder.write(
    'signals-2026-10-10.ndjson',
    lines(12, () => ({ kind: 'search', query: 'unbonding period', answer: 'doubtful' })) +
      lines(5, () => ({ kind: 'click', query: 'unbonding period', article, place: 8 })),
  );
  folder.write(
    'signals-2026-10-11.ndjson',
    lines(12, () => ({ kind: 'click', query: 'stake my coins', article, place: 7 })) +
      lines(10, () => ({ kind: 'vote', article, vote: 'no', reason: 'unclear' })) +
      '{"day":"2026-10-10"\n\n' +
      lines(2, () => ({ kind: 'vote', article: '/articles/gone/', vote: 'no' })),
  );
  const { status, stdout, stderr } = await report(join(folder.path, '*.ndjson'));
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain(
    'From 2026-10-10 to 2026-10-14: votes 10, questions without a good answer 12, ' +
      'opened results 17.\nSkipped: invalid lines 1, signals that do not fit the site 2.',
  );
  expect(stdout).toContain('| `unbonding period` | 12 | 5 | 0 |');
  expect(stdout).toContain(
    '| `exchange/en/rewards/how-do-i-stake-my-coins.md` | 10 | 0 | unclear 10 |',
  );
  expect(stdout).toContain(
    '| `stake coins` | `exchange/en/rewards/how-do-i-stake-my-coins.md` | 12 | 7 |',
  );
  expect(stdout).toContain(
    '- [unbonding, stake] # asked 12 times, opened exchange/en/rewards/how-do-i-stake-my-coins.md',
  );
  expect(stdout).toMatch(
    /^- query: unbonding period\n  articles:\n    - how-do-i-stake-my-coins$/m,
  );

  const other = await report(
    join(folder.path, 'signals-2026-10-11.ndjson'),
    join(folder.path, 'signals-2026-10-10.ndjson'),
    '--out',
    join(folder.path, 'report.md'),
  );
  expect([
    other.status,
    other.stdout,
    readFileSync(join(folder.path, 'report.md'), 'utf8'),
  ]).toEqual([0, '', stdout]);
});

test('nothing that readers ask becomes markup, a mention or a synonym that is none', async () => {
  folder.write(
    'hostile.txt',
    hostile
      .map((words, index) =>
        lines(10, () => ({
          kind: 'search',
          query: `${words} qqzebra${'abcdefghijk'.charAt(index)}`,
          answer: 'empty',
        })),
      )
      .join(''),
  );
  const { stdout } = await report(join(folder.path, 'hostile.txt'), '--at-least', '5');
  expect(stdout).toContain('qqzebra');
  const nodes = nodesOf(unified().use(remarkParse).use(remarkGfm).parse(stdout));
  expect(
    nodes.filter(({ type }) =>
      [
        'link',
        'linkReference',
        'definition',
        'image',
        'imageReference',
        'html',
        'emphasis',
        'strong',
        'delete',
        'footnoteReference',
      ].includes(type),
    ),
  ).toEqual([]);
  // Every row of the first table has its four cells.
  const [table] = nodes.filter((node) => node.type === 'table');
  expect(table?.children.map(({ children }) => children.length)).toEqual(
    Array<number>(hostile.length + 1).fill(4),
  );
  const plain = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join('\n');
  expect(plain).not.toMatch(/qqzebra|@|evil/);
  const blocks = nodes.flatMap((node) => (node.type === 'code' ? [parse(node.value)] : []));
  for (const block of blocks)
    expect(z.union([synonymsSchema, bestBetsSchema]).safeParse(block).success).toBe(true);
});

test('messages to support are reported, and searches that belong together are added', async () => {
  const project = temporaryFolder();
  const slugs = ['one', 'two'];
  for (const slug of slugs)
    project.write(`articles/en/basics/${slug}.md`, article(slug, 'Fees and limits of a payout.'));
  const about = '/articles/one/';
  project.write(
    's.ndjson',
    lines(12, () => ({ kind: 'click', query: 'payout fees', article: about, place: 1 })) +
      lines(11, () => ({ kind: 'click', query: 'limits of a payout', article: about, place: 1 })) +
      lines(10, () => ({ outcome: 'sent', topic: 'billing', query: 'payout fees' })) +
      lines(2, () => ({ outcome: 'sent', article: about })) +
      lines(3, () => ({ outcome: 'answered', article: '/articles/two/' })),
  );
  const env = { ARTICLES_DIR: join(project.path, 'articles') };
  const command = [join(project.path, 's.ndjson'), '--also-searched'];
  const { status, stdout, stderr } = await run('insights', command, env);
  expect(status).toBe(0);
  expect(stdout).toContain('opened results 23, signals of the contact page 15.');
  expect(stdout).toContain('Messages: 12. Searches after which readers wrote:');
  expect(stdout).toContain('| `payout fees` | 10 | 5 |');
  expect(stdout).toContain('| `billing` | 10 |\n| `-` | 2 |');
  expect(stdout).toMatch(/\| `[^`]*basics\/two\.md` \| 3 \|/);
  expect(stderr).toMatch(/also-searched\.yml: Added 2\. Review the file in a pull request\.\n$/);
  const file = join(project.path, 'articles/en/_search/also-searched.yml');
  expect(alsoSearchedSchema.parse(parse(readFileSync(file, 'utf8')))).toEqual([
    { query: 'payout fees', also: ['limits of a payout'] },
    { query: 'limits of a payout', also: ['payout fees'] },
  ]);
  expect(await run('check', [], env)).toMatchObject({ status: 0 });
  expect((await run('insights', command, env)).stderr).toMatch(/Nothing to add\.\n$/);
  project.remove();
});

test.each([
  ['no file', [], 2, 'Name files of signals'],
  ['a file that is not there', ['nowhere/*.ndjson'], 1, 'nowhere/*.ndjson matches no file.'],
  [
    'a threshold that would show what one reader wrote',
    ['package.json', '--at-least', '2'],
    2,
    '--at-least is "2" but must be a whole number, 5 or more.',
  ],
  [
    'a folder that is not there',
    ['package.json', '--out', 'nowhere/report.md'],
    1,
    'The folder of nowhere/report.md does not exist.',
  ],
])('%s is refused with one sentence', async (_name, args, wanted, sentence) => {
  const { status, stdout, stderr } = await report(...args);
  expect([status, stdout]).toEqual([wanted, '']);
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}
