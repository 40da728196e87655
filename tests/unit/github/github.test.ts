import { expect, test } from 'vitest';
import { openGitHub } from '../../../src/github/github.ts';
import { keepIssue } from '../../../src/github/one-issue.ts';
import { commentOnPreview } from '../../../src/github/comment-on-preview.ts';
import { proposeFile } from '../../../src/github/propose-file.ts';
import { bot, person, startApi } from '../../support/github-api-server.ts';

const head = { owner: 'stranger', branch: 'a&b', sha: 'abc' };
const pulls = [
  { number: 6, head: { sha: 'old' } },
  { number: 7, head: { sha: 'abc' } },
];

test('a preview gets one comment, on the pull request of exactly that head', async () => {
  const { github, asked } = await startApi({
    'GET /pulls': pulls,
    'GET /issues/7/comments': [],
    'POST /issues/7/comments': {},
  });
  expect(await commentOnPreview(github, head, 'text')).toBe(7);
  expect(asked.at(0)?.request).toBe('GET /pulls?state=open&head=stranger%3Aa%26b&per_page=100');
  expect(asked.at(-1)).toEqual({
    request: 'POST /issues/7/comments',
    body: { body: '<!-- handrail: preview -->\ntext' },
  });
});

test('the comment is updated, and a similar one of a person stays', async () => {
  const comments = [
    { id: 1, body: '<!-- handrail: preview -->\nmine', user: person },
    { id: 2, body: '<!-- handrail: preview -->\nbefore', user: bot },
  ];
  const { github, asked } = await startApi({
    'GET /pulls': pulls,
    'GET /issues/7/comments': comments,
    'PATCH /issues/comments/2': {},
  });
  await commentOnPreview(github, head, 'after');
  expect(asked.at(-1)).toEqual({
    request: 'PATCH /issues/comments/2',
    body: { body: '<!-- handrail: preview -->\nafter' },
  });
});

test('when the pull request has moved on, nothing is written', async () => {
  const { github, asked } = await startApi({ 'GET /pulls': [pulls[0]] });
  expect(await commentOnPreview(github, head, 'text')).toBeUndefined();
  expect(asked).toHaveLength(1);
});

const issue = { number: 3, body: '<!-- handrail: review -->\nbefore', user: bot };

test.each([
  [
    'opened when there is something',
    [],
    'text',
    {
      request: 'POST /issues',
      body: { title: 'Articles to review', body: '<!-- handrail: review -->\ntext' },
    },
  ],
  [
    'written anew while it is open',
    [issue],
    'after',
    { request: 'PATCH /issues/3', body: { body: '<!-- handrail: review -->\nafter' } },
  ],
  [
    'left alone when nothing has changed',
    [issue],
    'before',
    { request: 'GET /issues?state=open&creator=github-actions[bot]&per_page=100', body: undefined },
  ],
  [
    'closed when nothing is left',
    [issue],
    '',
    { request: 'PATCH /issues/3', body: { state: 'closed' } },
  ],
  [
    'not opened when there is nothing',
    [],
    '',
    { request: 'GET /issues?state=open&creator=github-actions[bot]&per_page=100', body: undefined },
  ],
])('the one issue is %s', async (_what, issues, text, last) => {
  const { github, asked } = await startApi({
    'GET /issues': issues,
    'POST /issues': { number: 4 },
    'PATCH /issues/3': {},
  });
  await keepIssue(github, text);
  expect(asked.at(-1)).toEqual(last);
});

const base64 = (text: string) => Buffer.from(text).toString('base64');
const proposal = {
  path: 'articles/_views.json',
  content: 'new',
  branch: 'handrail/views',
  title: 'Views',
  text: 'Merge it.',
};
const repository = {
  'GET ': { default_branch: 'main' },
  'GET /contents/articles/_views.json?ref=main': { sha: 'f1', content: base64('old') },
  'GET /git/ref/heads/main': { object: { sha: 'm1' } },
};

test('a file is proposed on a branch of its own, with one pull request', async () => {
  const { github, asked } = await startApi({
    ...repository,
    'POST /git/refs': {},
    'PUT /contents/articles/_views.json': {},
    'GET /pulls': [],
    'POST /pulls': { number: 9 },
  });
  expect(await proposeFile(github, proposal)).toBe('Pull request 9 proposes articles/_views.json.');
  expect(asked.filter(({ request }) => !request.startsWith('GET'))).toEqual([
    { request: 'POST /git/refs', body: { ref: 'refs/heads/handrail/views', sha: 'm1' } },
    {
      request: 'PUT /contents/articles/_views.json',
      body: { message: 'Views', content: base64('new'), branch: 'handrail/views', sha: 'f1' },
    },
    {
      request: 'POST /pulls',
      body: { title: 'Views', head: 'handrail/views', base: 'main', body: 'Merge it.' },
    },
  ]);
});

test('the next day the same branch and the same pull request are used', async () => {
  const open = {
    'GET /git/ref/heads/handrail/views': { object: { sha: 'v1' } },
    'GET /contents/articles/_views.json?ref=handrail/views': {
      sha: 'f2',
      content: base64('yesterday'),
    },
    'GET /pulls': [{ number: 9 }],
  };
  const { github, asked } = await startApi({
    ...repository,
    ...open,
    'PATCH /git/refs/heads/handrail/views': {},
    'PUT /contents/articles/_views.json': {},
  });
  expect(await proposeFile(github, proposal)).toBe('Pull request 9 proposes articles/_views.json.');
  expect(
    asked.filter(({ request }) => !request.startsWith('GET')).map(({ request }) => request),
  ).toEqual(['PATCH /git/refs/heads/handrail/views', 'PUT /contents/articles/_views.json']);
});

test('unchanged or already proposed content is not proposed again', async () => {
  const same = await startApi(repository);
  expect(await proposeFile(same.github, { ...proposal, content: 'old' })).toBe(
    'articles/_views.json is up to date.',
  );
  const proposed = await startApi({
    ...repository,
    'GET /git/ref/heads/handrail/views': { object: { sha: 'v1' } },
    'GET /contents/articles/_views.json?ref=handrail/views': { sha: 'f2', content: base64('new') },
    'GET /pulls': [{ number: 9 }],
  });
  await proposeFile(proposed.github, proposal);
  expect(proposed.asked.every(({ request }) => request.startsWith('GET'))).toBe(true);
});

test('a rejection and missing variables are reported in a sentence', async () => {
  const { github } = await startApi({ 'GET /issues': [] });
  await expect(keepIssue(github, 'text')).rejects.toThrow(
    'GitHub rejects POST /issues (404). Check that the workflow',
  );
  expect(() => openGitHub({})).toThrow('Set GITHUB_TOKEN and GITHUB_REPOSITORY');
});
