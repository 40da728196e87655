import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkArticles } from '../../../../src/check/check-articles.ts';
import { fixArticles, writeFixes } from '../../../../src/check/fixes/fix-articles.ts';
import { fixDiff } from '../../../../src/check/fixes/fix-report.ts';
import { articleText, PATH, problemsOf, TODAY } from '../../../support/checked-articles.ts';
import { fixedBody, fixesOf } from '../../../support/fixed-articles.ts';
import { tempArticles } from '../../../support/temp-articles.ts';

/** Pieces of bodies, most of them with something to fix. */
const PIECES = [
  '# A subject',
  '### Deep',
  'Title\n===',
  ':::note\nText\n:::',
  ':::tip Title\n\n- a\n- b\n\n:::',
  '::::note\n:::tip\nText\n:::\n::::',
  '!!! warning "Title"\n    Text\n\n    More',
  '{% callout info %}\n#### Inside\n{% endcallout %}',
  '> **Note**\n> Text',
  '> [!info] Text on the line.',
  '> [!note]- Folded\n> Text',
  '[x](https://x.example/){:target="_blank"} and :wink:',
  '- item\n\n  :::note\n  Text\n  :::',
  '1.First\n2.Second',
  '##No space',
  '| a | b |\n| 1 | 2 |',
  '[a] (https://x.example/)',
  '[a](https://x.example/a b)',
  '<a href="https://x.example/" target="_blank">x</a>',
  '> [!VIDEO https://www.youtube.com/embed/dQw4w9WgXcQ]',
  '```\n:::note\n# code\n```',
  'Term\n: Definition',
  '==mark== and H~2~O and x^2^',
  '[TOC]',
  'Plain *text* with `{: .code}`.',
  '{% include x.html %}',
  '> quote\n> > deeper',
];

const body = fc
  .tuple(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }),
    fc.constantFrom('\n\n', '\n'),
  )
  .map(([pieces, between]) => pieces.join(between));

test('a second run changes nothing, in files of any kind', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(body, fc.boolean(), fc.boolean()), { minLength: 10, maxLength: 10 }),
      (bodies) => {
        const files = Object.fromEntries(
          bodies.map(([text, hasReturns, hasMark], index) => {
            const plain = `${hasMark ? '\uFEFF' : ''}${articleText(text)}\n`;
            return [
              `en/basics/a${index}.md`,
              hasReturns ? plain.replaceAll('\n', '\r\n') : plain,
            ] as const;
          }),
        );
        const fixed = fixesOf(files);
        const after = Object.fromEntries(
          fixed.files.map(({ file, after: bytes }) => [`en/basics/${file.slug}.md`, bytes]),
        );
        for (const [path, bytes] of Object.entries(after)) {
          const before = files[path] ?? '';
          const text = bytes.toString();
          expect(text.startsWith('\uFEFF')).toBe(before.startsWith('\uFEFF'));
          expect(/(?<!\r)\n/.test(text)).toBe(/(?<!\r)\n/.test(before));
        }
        expect(fixesOf({ ...files, ...after }).files).toEqual([]);
      },
    ),
    { numRuns: 8 },
  );
}, 120_000);

test.each([
  ['malformed-link', '[a] (https://x.example/)', '[a](https://x.example/)'],
  ['malformed-link', '(a)[https://x.example/]', '[a](https://x.example/)'],
  ['malformed-link', '[a](https://x.example/a b)', '[a](https://x.example/a%20b)'],
  ['malformed-link', '[a](tel:+1 555 0100)', '[a](tel:+15550100)'],
  ['malformed-url', '[a](<https://x.example/a b>)', '[a](https://x.example/a%20b)'],
  ['malformed-url', '[a](https//x.example/)', '[a](https://x.example/)'],
  ['malformed-url', '[a](a@x.example)', '[a](mailto:a@x.example)'],
  [
    'ignored-attribute',
    '<a href="https://x.example/" target="_blank" id="x">x</a>',
    '<a href="https://x.example/" id="x">x</a>',
  ],
  [
    'ignored-attribute',
    '> <div class="a"\n>   role="b">\n> <b class="c">x</b>\n> </div>',
    '> <div>\n> <b>x</b>\n> </div>',
  ],
  ['unknown-callout', '> [!info]\n> Text', '> [!NOTE]\n> Text'],
  ['unknown-callout', '> [!APP] Text here.', '> [!APP]\n> Text here.'],
  ['unknown-callout', '> [!DANGER] Text here.', '> [!WARNING]\n> Text here.'],
  ['unknown-callout', '> [!NOTE] A title\n> Text', '> [!NOTE]\n> **A title**\n>\n> Text'],
  ['unknown-callout', '> [!note]- Why?\n> Text', '> [!QUESTION] Why?\n> Text'],
  ['unknown-callout', '- > [!tip] Text.', '- > [!TIP]\n  > Text.'],
  ['non-canonical-link', '[a](/old/#part)', '[a](/articles/subject/#part)'],
  ['non-canonical-link', '[a][b]\n\n[b]: /old', '[a][b]\n\n[b]: /articles/subject/'],
  ['relative-link', '[a](subject.html)', '[a](/articles/subject/)'],
])('%s: %j becomes %j', (rule, written, fixed) => {
  const others = {
    'en/basics/target.md': articleText('## Part\n').replace('A subject', 'Target'),
  };
  const from = articleText(written, ['redirect_from: [/old/]']);
  const { files } = fixesOf({ [PATH]: from, ...others }, {}, rule);
  expect(files[0]?.after.toString()).toBe(articleText(fixed, ['redirect_from: [/old/]']));
});

test.each([
  ['title: “A: b”', 'title: "A: b"'],
  ['title: “Fees”', 'title: "Fees"'],
  ["title: ‘It's “x”’", undefined],
  ['title: The “x” word', undefined],
])('front matter: %j becomes %j', (written, fixed) => {
  const file = (title: string) =>
    articleText('# Fees\n\nText').replace('title: "A subject"', title);
  const { files } = fixesOf({ [PATH]: file(written) }, {}, 'typographic-quotes');
  expect(files[0]?.after.toString()).toBe(fixed === undefined ? undefined : file(fixed));
});

test('broken front matter: its quotes first, then the text', () => {
  const before = articleText('# A: b\n\n### Part').replace('"A subject"', '“A: b”');
  const { files } = fixesOf({ [PATH]: before });
  expect(files[0]?.after.toString()).toBe(articleText('## Part').replace('A subject', 'A: b'));
});

test('front matter that is broken otherwise keeps the whole file as it is', () => {
  expect(
    fixesOf({ [PATH]: articleText('# A\n\n### B').replace('"A subject"', '"A') }).files,
  ).toEqual([]);
});

test('a file with lone carriage returns stays as it is', () => {
  expect(fixesOf({ [PATH]: articleText('### One\rText') }).files).toEqual([]);
});

test('variables and includes stay as written', () => {
  expect(fixedBody('### {{name}} {: .big}', undefined, {})).toBe('## {{name}}');
});

test('fixes only what is selected', () => {
  const text = '### One\n\n:::note\nText\n:::';
  expect(fixedBody(text, 'heading-increment')).toBe('## One\n\n:::note\nText\n:::');
  const folder = tempArticles({ [PATH]: articleText(text), 'en/basics/b.md': articleText(text) });
  const { files } = fixArticles(folder, TODAY, {}, (checked) => ({
    ...checked,
    files: checked.files.filter(({ slug }) => slug === 'b'),
  }));
  expect(files.map(({ file }) => file.slug)).toEqual(['b']);
});

test('writes only the articles that change, and leaves nothing beside them', () => {
  const folder = tempArticles({
    [PATH]: articleText('### One'),
    'en/basics/valid.md': articleText('## One').replace('A subject', 'Valid'),
  });
  const untouched = statSync(join(folder, 'en/basics/valid.md')).mtimeMs;
  const fixes = fixArticles(folder, TODAY, {}, (checked) => checked);
  expect(readFileSync(join(folder, PATH), 'utf8')).toBe(articleText('### One'));
  expect(fixDiff(fixes)).toContain('-### One\n');
  expect(fixDiff(fixes)).toContain('+## One\n');
  writeFixes(fixes);
  expect(readFileSync(join(folder, PATH), 'utf8')).toBe(articleText('## One'));
  expect(statSync(join(folder, 'en/basics/valid.md')).mtimeMs).toBe(untouched);
  expect(checkArticles(folder, TODAY).problems).toEqual(fixes.checked.problems);
});

test('an article without fixes has the same problems as before', () => {
  expect(problemsOf({ [PATH]: articleText('[[wiki]]') })).toEqual([
    'en/basics/subject.md:7:1 foreign-syntax',
  ]);
  expect(fixedBody('[[wiki]]')).toBe('[[wiki]]');
});
