import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { HastPluginDefinition } from 'satteri';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { mdxSteps } from '../../../src/build/mdx-steps.ts';
import { articlesDirectory } from '../../../src/config/articles-directory.ts';
import { copyTree } from '../../../src/markdown/copy-tree.ts';
import { preparedMdx } from '../../../src/markdown/prepare.ts';
import { html } from '../../support/rendered.ts';

/** Compiles an .mdx article. Returns its code and, if nothing in it has to run, its HTML. */
async function compiled(...lines: string[]): Promise<{ code: string; markup: string }> {
  let markup = '';
  const capture: HastPluginDefinition = {
    name: 'capture',
    before(root) {
      const tree = copyTree(root as Root);
      markup = /mdx/.test(JSON.stringify(tree)) ? '' : toHtml(tree);
    },
  };
  const { code } = await mdxToJs(preparedMdx(lines.join('\n')), {
    fileURL: pathToFileURL(join(articlesDirectory(), 'en/basics/subject.mdx')),
    features: { gfm: true },
    hastPlugins: [mdxSteps('/help/'), capture],
  });
  return { code, markup: markup.replaceAll(/\n+(?=<|$)/g, '') };
}

test('.mdx articles go through the same steps as .md articles', async () => {
  const { code } = await compiled(
    '# Fees',
    '',
    '| a |',
    '| - |',
    '| 1 |',
    '',
    '> [!NOTE]',
    '> Text',
    '',
    '[x](/articles/fees/)',
  );
  expect(code).toContain('table-frame');
  expect(code).toContain('callout-note');
  expect(code).toContain('"/help/articles/fees/"');
  expect(code).toMatch(/h2, \{[^}]*id: "fees"/);
});

test('steps apply inside JSX and leave expressions unchanged', async () => {
  const { code } = await compiled('<div>', '', '> [!TIP]', '> The sum is {20 + 22}.', '', '</div>');
  expect(code).toContain('callout-tip');
  expect(code).toContain('20 + 22');
});

test.each([
  ['a note', ['<Note>Be *careful*.</Note>'], ['> [!NOTE]', '> Be *careful*.']],
  [
    'a kind and several blocks',
    ['<Note kind="warning">', 'One.', '', '1. Two', '</Note>'],
    ['> [!WARNING]', '> One.', '>', '> 1. Two'],
  ],
  ['a kind in braces', ["<Note kind={'tip'}>X</Note>"], ['> [!TIP]', '> X']],
  [
    'questions under headings',
    ['## Fees', '', '<Question title="Why *so*?">A day.</Question>'],
    ['## Fees', '', '> [!QUESTION] Why \\*so\\*?', '> A day.'],
  ],
  [
    'equal questions and a heading of the same words',
    [
      '<Question title="Why?">A</Question>',
      '',
      '<Question title="Why?">B</Question>',
      '',
      '### Why?',
    ],
    ['> [!QUESTION] Why?', '> A', '', '> [!QUESTION] Why?', '> B', '', '### Why?'],
  ],
  [
    'choices',
    [
      '<Choices name="x">',
      '<App>In the **app**.</App>',
      '<Web>',
      'On the web.',
      '</Web>',
      '</Choices>',
      '',
      '<Choices><App>A</App><Web>B</Web></Choices>',
    ],
    [
      '> [!APP]',
      '> In the **app**.',
      '',
      '> [!WEB]',
      '> On the web.',
      '',
      '> [!APP]',
      '> A',
      '',
      '> [!WEB]',
      '> B',
    ],
  ],
  [
    'parts within parts',
    ['<App>', '<Note kind="tip">Update first.</Note>', '</App>', '<Web>', 'Click.', '</Web>'],
    ['> [!APP]', '> > [!TIP]', '> > Update first.', '', '> [!WEB]', '> Click.'],
  ],
  [
    'a choice by value',
    ['<Choice value="web">A</Choice>', '<Choice value={"app"}>B</Choice>'],
    ['> [!WEB]', '> A', '', '> [!APP]', '> B'],
  ],
  [
    'ids in braces, also of questions',
    ['## Fees {#costs .x}', '', '<Question title="Fees {#f}">A</Question>', '', '## Costs'],
    ['## Fees {#costs}', '', String.raw`> [!QUESTION] Fees \{#f}`, '> A', '', '## Costs'],
  ],
  ['bold words and tildes', ['1~3 or 2~4 **very **much'], ['1~3 or 2~4 **very **much']],
  [
    'links to the files of articles',
    ['[a](../fees/card.md#part) [b][c]', '', '[c]: parts.mdx'],
    ['[a](/articles/card/#part) [b](/articles/parts/)'],
  ],
  [
    'a figure',
    ['<Figure caption="Our offices">![Map](a.png)</Figure>'],
    ['![Map](a.png "Our offices")'],
  ],
])('%s: the same HTML as in Markdown', async (_name, mdx, markdown) => {
  const { markup } = await compiled(...mdx);
  expect(markup).toBe(html(...markdown));
});

test.each([
  ['a level of a question', '<Question title="Why?" level={4}>A</Question>', '<h4 id="why">'],
  ['steps', '<Steps>\n1. One\n</Steps>', '<div class="steps"><ol>'],
  [
    'a figure of several parts',
    '<Figure caption="Both">Text and ![a](a.png)</Figure>',
    '<figure>Text and <img src="a.png" alt="a" loading="lazy" decoding="async">' +
      '<figcaption>Both</figcaption></figure>',
  ],
])('%s', async (_name, source, expected) => {
  expect((await compiled(source)).markup).toContain(expected);
});

test('code stays as written, and links in JSX lead to the pages of files', async () => {
  const { code } = await compiled(
    'export const sum = 2 ** 3 ** 2 + ~1 - ~2;',
    '',
    '**Note:**Keep {(~sum) ** 2 ** 3} and <a href="../fees/card.md#x">a</a>',
  );
  expect(code).toContain('2 ** 3 ** 2 + ~1 - ~2');
  expect(code).toContain('(~sum) ** 2 ** 3');
  expect(code).toContain('strong, {');
  expect(code).toContain('"/help/articles/card/#x"');
});

test('a component that the article defines or imports wins', async () => {
  const { code } = await compiled(
    'export const Note = () => null;',
    '',
    '<Note kind="x" />',
    '<Steps />',
  );
  expect(code).toContain('_jsx(Note, {');
  expect(code).not.toContain('callout');
});

test('no heading gets the id of a JSX element', async () => {
  const { code } = await compiled('<a id="fees">x</a>', '', '## Fees');
  expect(code).toContain('id: "fees-1"');
});

test.each([
  ['<Note kind="danger">X</Note>', '1:1: In <Note>, `kind` is "danger". Use one of: note, tip,'],
  ['<Question>X</Question>', '1:1: In <Question>, `title` is missing. Write <Question title="…">.'],
  ['x\n\n<Figure caption="">y</Figure>', 'In <Figure>, `caption` is missing.'],
  ['<Question title="A" level="9">X</Question>', '`level` is "9" but must be a number from 2 to 6'],
  ['<Choice>X</Choice>', 'In <Choice>, `value` is missing.'],
  [
    '<Choice value="wep">X</Choice>',
    '"wep" is not a value of `choices` in src/site.ts. Did you mean "web"?',
  ],
  ['<Note kind={kind}>X</Note>', '`kind` is code. Write it as plain text: kind="…".'],
  ['<Note {...rest}>X</Note>', '`{...rest}` is code. Write each attribute as plain text.'],
])('%s is rejected', async (source, message) => {
  await expect(compiled(source)).rejects.toThrow(message);
});
