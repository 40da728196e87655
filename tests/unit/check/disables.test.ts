import { expect, test } from 'vitest';
import { checkArticles } from '../../../src/check/check-articles.ts';
import { withoutCheckComments } from '../../../src/markdown/check-comments.ts';
import { articleText, TODAY } from '../../support/checked-articles.ts';
import { html } from '../../support/rendered.ts';
import { tempArticles } from '../../support/temp-articles.ts';

const link = '[a](/articles/gone/)';
const next = 'check-disable-next-line';

/** Problems as `line rule`, and the messages of comments. */
function problems(body: string, format = 'md', fields: readonly string[] = []): string[] {
  const folder = tempArticles({
    [`en/basics/subject.${format}`]: articleText(body, fields),
    'en/_shared/note.md': `<!-- ${next} broken-link: in an include -->\n${link}\n`,
  });
  return checkArticles(folder, TODAY).problems.map(({ line, rule, message }) =>
    rule === 'disable-comment' ? `${line} ${message}` : `${line} ${rule}`,
  );
}

test.each([
  ['the next line', `<!-- ${next} broken-link: a reason -->\n${link}\n${link}`, ['9 broken-link']],
  ['the next line with text', `<!-- ${next} broken-link: a reason -->\n\n${link}`, []],
  [
    'two rules by two comments',
    `<!-- ${next} broken-link: a -->\n<!-- ${next} vague-link: b -->\n[here](/articles/gone/)`,
    [],
  ],
  ['two rules at once', `<!-- ${next} broken-link, vague-link: a -->\n[here](/articles/gone/)`, []],
  ['a line of a list', `- b\n\n  <!-- ${next} broken-link: a -->\n  ${link}`, []],
  ['a comment behind text', `b <!-- ${next} broken-link: a -->\n${link}`, []],
  [
    'lines up to check-enable',
    ['<!-- check-disable broken-link: a -->', link, link, '<!-- check-enable -->', link].join(
      '\n\n',
    ),
    ['15 broken-link'],
  ],
  [
    'the rest of the article',
    `${link}\n\n<!-- check-disable broken-link: a -->\n\n${link}`,
    ['7 broken-link'],
  ],
  ['the whole article', `${link}\n\n<!-- check-disable-file broken-link: a -->`, []],
  ['only the rule', `<!-- ${next} broken-link: a -->\n[here](/articles/gone/)`, ['8 vague-link']],
  [
    'nothing in code',
    `\`\`\`\n<!-- ${next} broken-link: a -->\n\`\`\`\n${link}`,
    ['10 broken-link'],
  ],
])('disables %s', (_name, body, expected) => {
  expect(problems(body)).toEqual(expected);
});

test('disables a problem of the front matter in the whole article', () => {
  const fields = ['description: Fees #5'];
  const comment = '<!-- check-disable-file truncated-value: a comment -->\n\nText.';
  expect(problems('Text.', 'md', fields)).toEqual(['6 truncated-value']);
  expect(problems(comment, 'md', fields)).toEqual([]);
});

test('disables in .mdx', () => {
  expect(problems(`{/* ${next} broken-link: a reason */}\n${link}`, 'mdx')).toEqual([]);
  expect(problems(`{/* ${next} broken-link */}\n${link}`, 'mdx')).toEqual([
    `7 The comment gives no reason. Write "${next} broken-link: the reason".`,
  ]);
});

test.each([
  [`<!-- ${next} broken-link -->\n${link}`, 'The comment gives no reason.'],
  [`<!-- ${next} broken-link: -->\n${link}`, 'The comment gives no reason.'],
  [`<!-- ${next}: a reason -->\ntext`, 'The comment names no rule.'],
  [`<!-- ${next} broken-link: a -->\ntext`, 'no broken-link problem is in line 8. Remove it.'],
  ['<!-- check-disable-file vague-link: a -->\n\ntext', 'no vague-link problem is there.'],
  [
    `<!-- ${next} brokn-link: a -->\ntext`,
    'Unknown rule "brokn-link". Did you mean "broken-link"?',
  ],
  [`<!-- ${next} front-matter: a -->\ntext`, '"front-matter" cannot be disabled'],
  ['<!-- check-disabel broken-link: a -->\ntext', 'Did you mean check-disable?'],
])('the comment in %j is a warning', (body, message) => {
  const found = problems(body);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^7 /);
  expect(found[0]).toContain(message);
});

test('a rule that only runs with --since does not make its comment idle', () => {
  expect(problems('<!-- check-disable-file stale-updated-date: a -->\n\ntext')).toEqual([]);
});

test('comments of includes do not count', () => {
  expect(problems('{{> note}}\n\nb')).toEqual(['7 broken-link']);
});

test('readers and Markdown files do not get the comments', () => {
  const comment = `<!-- ${next} broken-link: a secret -->`;
  const body = `one\n${comment}\ntwo ${comment} three\n\n\`${comment}\`\n`;
  const kept = `one\n\ntwo  three\n\n\`${comment}\`\n`;
  expect(withoutCheckComments(body)).toBe(kept);
  expect(withoutCheckComments('a <!-- check it --> b')).toBe('a <!-- check it --> b');
  expect(html(`b\n\n${comment}\n\nc`)).not.toContain('secret');
});
