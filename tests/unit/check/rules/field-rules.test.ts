import { expect, test } from 'vitest';
import { articleText, findingsOf, PATH, problemsOf } from '../../../support/checked-articles.ts';

const withFields = (...fields: string[]) => ({ [PATH]: articleText('Text.', fields) });
const titled = (title: string) => ({
  [PATH]: articleText('Text.').replace('"A subject"', title),
});

test.each([
  [titled('Issue #5 with fees'), '2:14', 'title', 'ends at "Issue"', 'Issue #5 with fees'],
  [titled('#5 with fees'), '2:8', 'title', 'is empty', '#5 with fees'],
  [withFields('owner: C # team'), '6:10', 'owner', 'ends at "C"', 'C # team'],
  [withFields('keywords: [a, b #3', '  ]'), '6:17', 'keywords', 'ends at "b"', 'b #3'],
  [withFields('keywords:', '  - C #code'), '7:7', 'keywords', 'ends at "C"', 'C #code'],
])('a comment that cuts a text: %j', (files, position, field, end, whole) => {
  expect(findingsOf('truncated-value', files)).toEqual([
    `${position} \`${field}\` ${end}, because " #" begins a comment. ` +
      `Put the whole text in quotes: "${whole}". A comment needs a line of its own.`,
  ]);
});

test.each([
  titled('"Issue #5"'),
  titled('C# and F#'),
  withFields('# a comment', 'review: 2027-01-01 # next year', 'related: [] # none'),
  withFields('description: Fees', '# a comment', 'owner: me'),
])('%j cuts nothing', (files) => {
  expect(findingsOf('truncated-value', files)).toEqual([]);
});

test('a long description is a warning, and the article is valid', () => {
  const files = withFields(`description: "${'word '.repeat(42)}"`);
  expect(problemsOf(files)).toEqual([`${PATH}:6:14 long-description`]);
  expect(problemsOf(withFields(`description: "${'a'.repeat(200)}"`))).toEqual([]);
});

test.each([
  ['"A\\uD800B"', 'half a character (U+D800)'],
  ['"A\\0"', 'a NUL character'],
  ['"A\\u0007"', 'the control character U+0007'],
  ['"A\\x7f"', 'the control character U+007F'],
])('the escape in %s is refused', (title, name) => {
  const message =
    `The value contains ${name} as an escape sequence, and pages cannot show it. ` + 'Remove it.';
  expect(findingsOf('front-matter', titled(title))).toEqual([`2:8 ${message}`]);
  expect(findingsOf('front-matter', withFields(`keywords: [a, ${title}]`))).toEqual([
    `6:15 ${message}`,
  ]);
  const files = { ...withFields(), 'en/_search/synonyms.yml': `- [a, ${title}]\n` };
  expect(findingsOf('search-file', files)).toEqual([`en/_search/synonyms.yml:1:7 ${message}`]);
});

test.each(['"A \\u00e4 \\U0001F600"', '"A\\tB"'])('the escape in %s is valid', (title) => {
  expect(problemsOf(titled(title))).toEqual([]);
});

test.each(['"\u200B\u200D"', '"\u2060 \u3164"', '"\\u200B"'])(
  'the title %j has nothing to see',
  (title) => {
    expect(findingsOf('front-matter', titled(title))).toEqual([
      '2:8 The text has only invisible characters. Write words that readers see.',
    ]);
  },
);

test('an article of invisible characters is empty', () => {
  expect(problemsOf({ [PATH]: articleText('\u200B\n\n&#x200B;') })).toEqual([
    `${PATH}:7:1 empty-article`,
  ]);
});

test.each([
  ['0000-01-01', '0000'],
  ['0204-01-01', '0204'],
])('the year of %s is a mistake', (day, year) => {
  const files = { [PATH]: articleText('Text.').replace('2024-01-01', day) };
  expect(findingsOf('front-matter', files)).toEqual([
    `4:12 The year ${year} is a mistake. Write a day such as 2026-01-31.`,
  ]);
});

test.each([
  [
    'PIM-language',
    'with capital letters, and file names of articles have none. Write pim-language.',
  ],
  ['reset-password.md', ', without .md: reset-password.'],
  ['/articles/fees/', ': fees.'],
  ['"How do I?"', 'Did you mean how-do-i?'],
])('related: [%s] gets a hint', (value, end) => {
  const [finding = ''] = findingsOf('front-matter', withFields(`related: [${value}]`));
  expect(finding).toMatch(/^6:11 `related` contains "/);
  expect(finding.endsWith(end)).toBe(true);
});

const conflict = '<<<<<<< HEAD\ntitle: "A"\n=======\ntitle: "B"\n>>>>>>> branch';

test.each([
  `---\n${conflict}\ncategory: faq\n---\n\nText.\n`,
  `---\ntitle: "A"\n${conflict}\n---\n\nText.\n`,
  `${conflict.replace('title: "A"', '---\ntitle: "A"')}\n---\n\nText.\n`,
  `---\ntitle: "A"\n<<<<<<< HEAD\n---\n\nText.\n=======\n---\n\nMore.\n>>>>>>> branch\n`,
])('a conflict in the fields is one problem: %j', (text) => {
  const line = text.split('\n').findIndex((one) => one.startsWith('<<<<<<<')) + 1;
  expect(problemsOf({ [PATH]: text })).toEqual([`${PATH}:${line}:1 conflict-marker`]);
});

test.each([
  [titled('"A \u202E b"'), '2:8', 'U+202E'],
  [withFields('description: "a \\u202E b"'), '6:14', 'U+202E'],
  [{ [PATH]: articleText('a\n\nb &#x202E; c') }, '9:1', 'U+202E'],
  [{ [PATH]: articleText('a `\u2067b`') }, '7:3', 'U+2067'],
])('a hidden direction is found in %j', (files, position, point) => {
  expect(findingsOf('hidden-direction', files)).toEqual([
    `${position} The invisible character ${point} changes the order of the letters that follow. ` +
      'Delete this text and type it again.',
  ]);
});

test('a direction that ends, and marks of one direction, are valid', () => {
  expect(findingsOf('hidden-direction', 'a \u2067b\u2069 \u200Ec \u202Ad\u202C')).toEqual([]);
});

test.each([
  ['http://localhost:4321/articles/subject/?a#b', 'Write /articles/subject/?a#b.'],
  ['http://127.0.0.1:3000/', 'Write the public URL, or put it in backticks as code.'],
  ['https://app.localhost/', 'Write the public URL, or put it in backticks as code.'],
])('the link %s leads to the own computer', (url, fix) => {
  expect(findingsOf('local-url', `[a](${url}) \`${url}\``)).toEqual([
    `7:1 "${url}" leads to the reader's own computer. ${fix}`,
  ]);
});

test('a link to a redirect is one warning', () => {
  const files = {
    [PATH]: articleText('Text.', ['redirect_from: [/old/, /articles/older/]']),
    'en/basics/b.md': articleText('[a](/old) [b](/articles/older/#c)').replace('A subject', 'B'),
  };
  expect(problemsOf(files)).toEqual([
    'en/basics/b.md:7:1 non-canonical-link',
    'en/basics/b.md:7:11 non-canonical-link',
  ]);
});

test.each(['{{\\> contact-us}}', '{{&gt; contact-us}}'])('%s names the include', (text) => {
  expect(findingsOf('include', text)[0]).toMatch(/Write `\{\{> contact-us\}\}`\.$/);
});

test.each([
  titled('"How do I …?"'),
  titled('"[Your title here]"'),
  { [PATH]: articleText('> [!NOTE]\n> [your text]') },
])('the text of a template is found in %j', (files) => {
  expect(findingsOf('template-text', files)).toHaveLength(1);
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E' +
    'rkJggg==',
  'base64',
);

test.each([
  ['u\u0308ber.png', '\u00FCber.png'],
  ['\u00FCber.png', 'u\u0308ber.png'],
  ['u\u0308ber.png', '%C3%BCber.png'],
])('the image %j is found as %j', (onDisk, written) => {
  const files = { [PATH]: articleText(`![The menu](${written})`), [`en/basics/${onDisk}`]: png };
  expect(problemsOf(files)).toEqual([]);
});
