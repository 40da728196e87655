import { expect, test } from 'vitest';
import { noticeText } from '../../../src/content/notice-body.ts';
import { readNoticeFiles } from '../../../src/content/notice-files.ts';
import { positionsOf, tempArticles } from '../../support/temp-articles.ts';

const targets = {
  articles: new Set(['fees', 'sign-in']),
  sections: new Set(['billing']),
};

function read(text: string, name = 'cards.md') {
  const folder = tempArticles({ [`en/_notices/${name}`]: text });
  const { notices, problems } = readNoticeFiles(folder, 'en', targets);
  return {
    notices,
    messages: problems.map(({ message }) => message),
    places: positionsOf(problems, folder),
  };
}

const notice = (fields: string, body = '') => `---\ntitle: Cards fail\n${fields}---\n${body}`;

test('a folder that is not there has no notices', () => {
  expect(readNoticeFiles(tempArticles({}), 'en', targets)).toEqual({ notices: [], problems: [] });
});

test('reads a notice with the defaults', () => {
  const { notices, messages } = read(notice(''));
  expect(messages).toEqual([]);
  expect(notices).toMatchObject([
    {
      id: 'cards',
      locale: 'en',
      fields: { title: 'Cards fail', kind: 'info', where: ['all'], keywords: [] },
    },
  ]);
});

test('reads every field', () => {
  const { notices, messages } = read(
    notice(
      'kind: incident\nfrom: 2026-11-28 09:30\nuntil: 2026-11-30\narticle: fees\n' +
        'where: [home, section:billing, article:sign-in]\nkeywords: [card, 404]\n',
    ),
  );
  expect(messages).toEqual([]);
  expect(notices[0]?.fields).toEqual({
    title: 'Cards fail',
    kind: 'incident',
    from: '2026-11-28 09:30',
    until: '2026-11-30',
    article: 'fees',
    where: ['home', 'section:billing', 'article:sign-in'],
    keywords: ['card', '404'],
  });
});

test.each([
  ['no front matter', 'Text', '1:1', 'The front matter is missing.'],
  ['no title', '---\nkind: info\n---\n', '1:1', 'Missing field `title`. Add text of 1 to 120'],
  ['a long title', `---\ntitle: ${'x'.repeat(121)}\n---\n`, '2:8', 'Invalid `title`'],
  ['a kind', notice('kind: outage\n'), '3:7', 'Write one of: incident, maintenance, info.'],
  ['a field', notice('untill: 2026-11-28\n'), '3:1', 'Did you mean `until`?'],
  ['a day', notice('from: 2026-02-30\n'), '3:7', 'a day or a time in UTC'],
  ['an offset', notice('from: 2026-11-28T09:30+01:00\n'), '3:7', 'a day or a time in UTC'],
  [
    'an end before the beginning',
    notice('from: 2026-11-28 10:00\nuntil: 2026-11-28 09:00\n'),
    '4:8',
    '`until` (2026-11-28 09:00) is not after `from` (2026-11-28 10:00).',
  ],
  ['a place', notice('where: everywhere\n'), '3:8', 'Write `all`, `home`, `section:name`'],
  ['no place', notice('where: []\n'), '3:8', 'Write `all`, `home`, `section:name`'],
  ['a section', notice('where: section:biling\n'), '3:8', 'Did you mean "billing"?'],
  ['an article', notice('where: [home, article:fee]\n'), '3:15', 'Did you mean "fees"?'],
  ['a linked article', notice('article: zzz\n'), '3:10', 'Write the name of its file without .md.'],
  ['a link', notice('link: javascript:alert(1)\n'), '3:7', 'a path that starts with a slash'],
  ['a link to no article', notice('link: /articles/fes/\n'), '3:7', 'Did you mean "fees"?'],
  ['two links', notice('article: fees\nlink: /x/\n'), '4:7', '`article` or `link`, not both.'],
  ['a heading', notice('', '\nOne.\n\n# Two\n'), '7:1', 'cannot contain a heading.'],
  ['a list', notice('', '\n- One\n'), '5:1', 'cannot contain a list.'],
  ['HTML', notice('', '\nA <b>b</b>\n'), '5:3', 'cannot contain HTML.'],
  ['an image', notice('', '\nA ![b](c.png)\n'), '5:3', 'cannot contain an image.'],
  ['a long text', notice('', `\n${'long '.repeat(200)}\n`), '4:1', 'at most 600 are allowed.'],
  ['a script', notice('', '\nA [b](javascript:x)\n'), '5:3', 'Invalid link "javascript:x".'],
  ['an address', notice('', '\nA [b](mailto:a@b.example)\n'), '5:3', 'Invalid link "mailto:'],
  ['a broken link', notice('', '\nA [b](/articles/fes/#x)\n'), '5:3', 'Did you mean "fees"?'],
  ['a broken file', notice('', '\nA [b](../billing/fes.md)\n'), '5:3', 'Did you mean "fees"?'],
])('reports %s', (_what, text, place, expected) => {
  const { notices, messages, places } = read(text);
  expect(notices).toEqual([]);
  expect(places).toEqual([`en/_notices/cards.md:${place} notice`]);
  expect(messages[0]).toContain(expected);
});

test.each(['Cards.md', 'cards.yml', 'a b.md', '_draft.md'])('refuses the name %s', (name) => {
  expect(read(notice(''), name).messages).toEqual([
    `Invalid file name "${name}". _notices contains files such as "card-payments.md".`,
  ]);
});

test('the text keeps its style and its links, and a hidden link is plain text', () => {
  const body =
    '\nWe *are* **on *it***. See [fees](../billing/fees.md#a) and <https://a.example/(b)>.  \n' +
    'Use `a*b`, 2 * 3.\n\n[Sign in](/articles/sign-in/) \\[soon\\].\n';
  const [one] = read(notice('', body)).notices;
  const linkOf = (url: string) => (url.startsWith('..') ? '/articles/fees/#a' : undefined);
  expect(one && noticeText(one.tree, linkOf, (href) => !href.includes('sign-in'))).toBe(
    'We *are* **on it**. See [fees](/articles/fees/#a) and ' +
      '[https://a.example/(b)](https://a.example/%28b%29). Use `a*b`, 2 \\* 3.\n\n' +
      String.raw`Sign in \[soon\].`,
  );
});
