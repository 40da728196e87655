import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { mdxSteps } from '../../../src/build/mdx-steps.ts';

/** The code that an .mdx article is compiled to. */
async function compiled(...lines: string[]): Promise<string> {
  const { code } = await mdxToJs(lines.join('\n'), {
    features: { gfm: true },
    hastPlugins: [mdxSteps('/help/')],
  });
  return code;
}

test('.mdx articles take the same steps as .md articles', async () => {
  const code = await compiled(
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

test('steps reach into components and leave expressions alone', async () => {
  const code = await compiled('<div>', '', '> [!TIP]', '> The sum is {20 + 22}.', '', '</div>');
  expect(code).toContain('callout-tip');
  expect(code).toContain('20 + 22');
});
