import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askForArticle, Cancelled } from '../../../src/authoring/ask-article.ts';
import { openLibrary } from '../../../src/authoring/new-article.ts';
import { valid, tempArticles } from '../../support/temp-articles.ts';

const nothing = {
  title: undefined,
  category: undefined,
  section: undefined,
  locale: 'en',
  slug: undefined,
  keywords: undefined,
  description: undefined,
  owner: undefined,
  published: undefined,
  draft: true,
};
const ENTER = '\r';

/** A terminal in which somebody types the answers, each as soon as its question is there. */
function person(answers: readonly (readonly [question: RegExp, keys: string])[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const waiting = [...answers];
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    const [next] = waiting;
    if (!next?.[0].test(shown)) return;
    waiting.shift();
    shown = '';
    setTimeout(() => input.write(next[1]), 5);
  });
  return { terminal: { input, output }, left: waiting };
}

const articles = {
  'en/account-security/freeze.md': valid
    .replace('"Fees"', '"Freeze a stolen account"')
    .replace('---\n\n', 'keywords: [hacked]\n---\n\n'),
  'en/account-security/thieves.md': valid
    .replace('"Fees"', '"What to do when thieves come"')
    .replace('There are none.', 'A stolen account.'),
  ...Object.fromEntries(
    ['Fees', 'Taxes', 'Orders'].map((title) => [
      `en/trading/${title.toLowerCase()}.md`,
      valid.replace('Fees', title),
    ]),
  ),
};

test('what the flags leave open is asked, the likeliest section first', async () => {
  const { terminal, left } = person([
    [/What does the reader ask/, `A stolen phone${ENTER}`],
    [/What kind/, ENTER],
    [/Where does it belong/, ENTER],
    [/Which of these/, ` ${ENTER}`],
    [/Which other words/, `robbed, gone${ENTER}`],
  ]);
  const answers = await askForArticle(nothing, openLibrary(tempArticles(articles)), terminal);
  expect(answers).toMatchObject({
    title: 'A stolen phone',
    category: 'faq',
    section: 'account-security',
    slug: 'a-stolen-phone',
    keywords: ['hacked', 'robbed', 'gone'],
  });
  expect(left).toEqual([]);
});

test('the file name is asked for when the title gives none; flags are not asked', async () => {
  const { terminal, left } = person([
    [/What kind/, ENTER],
    [/Which file name/, `stolen${ENTER}`],
  ]);
  const answers = await askForArticle(
    { ...nothing, title: '手机被盗', section: 'trading', keywords: [] },
    openLibrary(tempArticles(articles)),
    terminal,
  );
  expect(answers).toMatchObject({ title: '手机被盗', section: 'trading', slug: 'stolen' });
  expect(left).toEqual([]);
});

test.each([
  ['Esc', '\u001b'],
  ['Ctrl+C', '\u0003'],
])('%s ends it', async (_name, key) => {
  const { terminal } = person([
    [/What does the reader ask/, `A stolen phone${ENTER}`],
    [/What kind/, key],
  ]);
  await expect(
    askForArticle(nothing, openLibrary(tempArticles(articles)), terminal),
  ).rejects.toThrow(Cancelled);
});

test('similar title is asked about, and the answer at hand is no', async () => {
  const { terminal } = person([
    [/What does the reader ask/, `Freeze a stolen account!${ENTER}`],
    [/similar title/, ENTER],
  ]);
  await expect(
    askForArticle(nothing, openLibrary(tempArticles(articles)), terminal),
  ).rejects.toThrow(Cancelled);
});
