import fc from 'fast-check';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { markdownToHast } from 'satteri';
import { expect, test } from 'vitest';
import { fillIn } from '../../../src/content/includes.ts';

const features = { gfm: true, rawHtml: true, frontmatter: false };
const shared = (
  values: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>> = {},
) => ({ variables: new Map(Object.entries(values)), includes: new Map(Object.entries(texts)) });
const fernhill = shared(
  { company: 'Fernhill', support_email: 'help@x.example', fee: '0.10' },
  { contact: 'Write to {{company}}.\n\n- one\n- two' },
);
const fill = (body: string) => fillIn(body, () => fernhill);

test.each([
  ['text', 'At {{company}}, {{ fee }} %', 'At Fernhill, 0.10 %'],
  [
    'an address and a title',
    '[w](mailto:{{support_email}} "{{company}}")',
    '[w](mailto:help&#64;x&#46;example "Fernhill")',
  ],
  [
    'raw HTML',
    '<b title="{{fee}}">{{company}}</b>',
    '<b title="&#48;&#46;&#49;&#48;">Fernhill</b>',
  ],
  ['inline code, left alone', '`{{company}}` {{company}}', '`{{company}}` Fernhill'],
  [
    'a code block, left alone',
    '```\n{{company}} {{nothing}}\n```',
    '```\n{{company}} {{nothing}}\n```',
  ],
  ['an indented code block, left alone', 'a\n\n    {{nothing}}\n', 'a\n\n    {{nothing}}\n'],
  [
    'braces behind a backslash',
    String.raw`\{{company}} \\{{company}}`,
    String.raw`\{{company}} \\Fernhill`,
  ],
  ['a table', '| a |\n| - |\n| {{company}} |', '| a |\n| - |\n| Fernhill |'],
  ['braces that stay open', 'a {{company b', 'a {{company b'],
  ['a passage', 'a\n\n{{> contact}}\n\nb', 'a\n\nWrite to Fernhill.\n\n- one\n- two\n\nb'],
  [
    'a passage in a list',
    '1. a\n\n   {{> contact}}\n2. b',
    '1. a\n\n   Write to Fernhill.\n\n   - one\n   - two\n2. b',
  ],
  [
    'a passage as a list item',
    '- {{> contact}}\n- b',
    '- Write to Fernhill.\n\n  - one\n  - two\n- b',
  ],
  ['a passage in a quote', '> {{> contact}}', '> Write to Fernhill.\n>\n> - one\n> - two'],
])('fills %s', (_name, body, filled) => {
  expect(fill(body)).toMatchObject({ markdown: filled, problems: [] });
});

test.each([
  [
    'ab {{compny}}',
    3,
    'Unknown variable "compny". Did you mean "company"? To show two braces as text, write `\\{{`.',
  ],
  [
    '{{user.name}}',
    0,
    'Unknown variable "user.name". Add it to _shared/variables.yml of this locale. To show two braces as text, write `\\{{`.',
  ],
  [
    '{{}}',
    0,
    'Unknown variable "". Add it to _shared/variables.yml of this locale. To show two braces as text, write `\\{{`.',
  ],
  [
    '{{> contct}}',
    0,
    'Unknown include "contct". Did you mean "contact"? To show two braces as text, write `\\{{`.',
  ],
  [
    '{{> far-away}}',
    0,
    'Unknown include "far-away". Add it to _shared/far-away.md of this locale. To show two braces as text, write `\\{{`.',
  ],
  [
    'a {{> contact}}',
    2,
    'Put `{{> contact}}` on a line of its own, with an empty line before and after it.',
  ],
  [
    'a\n{{> contact}}',
    2,
    'Put `{{> contact}}` on a line of its own, with an empty line before and after it.',
  ],
  [
    '{{> contact}}\nb',
    0,
    'Put `{{> contact}}` on a line of its own, with an empty line before and after it.',
  ],
])('the mistake in %j is told with its place, and the text stays', (body, offset, message) => {
  expect(fill(body)).toMatchObject({ markdown: body, problems: [{ offset, message }] });
});

test('places in the filled text lead back to the text as written', () => {
  const body = 'Ä {{company}} b\n\n{{> contact}}\n\nend {{fee}}';
  const { markdown, sourceOffset } = fill(body);
  expect(sourceOffset(markdown.indexOf('hill'))).toBe(2);
  expect(sourceOffset(markdown.indexOf(' b'))).toBe(body.indexOf(' b'));
  expect(sourceOffset(markdown.indexOf('- two'))).toBe(body.indexOf('{{> c'));
  expect(sourceOffset(markdown.indexOf('end'))).toBe(body.indexOf('end'));
  expect(sourceOffset(markdown.length)).toBe(body.length);
});

test('a text that would grow without end is refused', () => {
  const large = shared({}, { all: 'x'.repeat(60_000) });
  const { markdown, problems } = fillIn('{{> all}}\n\n'.repeat(10_000), () => large);
  expect(markdown.length).toBeLessThan(150_000);
  expect(problems[0]).toMatchObject({
    offset: 0,
    message: 'With its includes, the article has more than 512 KiB. Use fewer of them.',
  });
});

const value = fc
  .stringMatching(/^[ -~]{1,30}$/)
  .map((text) => text.trim())
  // Addresses become links as everywhere, which is no harm.
  .filter((text) => text !== '' && !/[@:]|www\./i.test(text));
const hostile = fc.oneof(
  value,
  fc.constantFrom(
    '<script>alert(1)</script>',
    '[x](javascript&#58;y)',
    '**b**',
    '# h',
    '- item',
    '1. item',
    '12',
    '---',
    '===',
    '`code`',
    '| a |',
    '> quote',
    '![x](y)',
    '&amp;',
    '\\',
    '~~~',
    '[^1]',
    '+ a',
    ')',
    '"',
    '.',
    '}}',
    '{{company}}',
    '<!--',
  ),
);

test.each([
  ['a paragraph', 'a {{x}} b'],
  ['the beginning of a paragraph', '{{x}} b'],
  ['a paragraph of its own', '{{x}}'],
  ['the second line of a paragraph', 'a\n{{x}}\nb'],
  ['bold text', '**a {{x}} b**'],
  ['a link', '[a {{x}} b](/c/)'],
  ['a title', '[a](/c/ "{{x}}")'],
  ['an address', '[a](</c/{{x}}>)'],
  ['a table', '| a | b |\n| --- | --- |\n| {{x}} | d |'],
  ['a heading', '## a {{x}} b'],
  ['an attribute', 'a <b title="{{x}}">b</b>'],
  ['raw HTML', '<div>\n{{x}}\n</div>'],
  ['half a link', '[a](b{{x}}'],
  ['two values', '{{n}}{{x}} b'],
])('whatever a value holds, in %s it is text', (_name, body) => {
  const tree = (text: string) =>
    markdownToHast(fillIn(body, () => shared({ x: text, n: '1' })).markdown, { features }) as Root;
  // Attributes and texts aside, the page is the same as with a plain word.
  const shape = (text: string) =>
    toHtml(tree(text))
      .replaceAll(/="[^"]*"/g, '')
      .replaceAll(/>[^<]*/g, '>');
  fc.assert(
    fc.property(hostile, (text) => {
      expect(shape(text)).toBe(shape('word'));
      if (!/title=|\(/.test(body)) expect(toString(tree(text))).toContain(text);
    }),
  );
});
