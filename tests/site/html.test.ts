import type { ConfigData } from 'html-validate';
import { HtmlValidate } from 'html-validate';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import { pagesOf } from '../support/read-html.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Titles are the writer's: up to 160 characters.
    'long-title': 'off',
    // Astro and the Markdown of the writer decide on white space.
    'no-trailing-whitespace': 'off',
    // HTML allows a slash at the end of <input>; Astro writes it in articles of MDX.
    'void-style': 'off',
    // HTML 5 lets an id begin with a digit; headings get the id that GitHub would give them.
    'valid-id': ['error', { relaxed: true }],
    // The frame of a table scrolls and takes the focus; as a region it has a name.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
};

test.each(Object.entries(testSites))(
  'every page of the %s site is valid HTML',
  async (_name, { output }) => {
    const pages = pagesOf(output);
    expect(pages.length).toBeGreaterThan(5);
    const validator = new HtmlValidate(config);
    const faults: string[] = [];
    for (const path of pages) {
      const report = await validator.validateFile(join(output, path));
      // The headings in the empty row are filled by the search page.
      const messages = report.results
        .flatMap((result) => result.messages)
        .filter(({ selector }) => !selector?.includes(' template '));
      faults.push(
        ...messages.map(
          ({ line, column, ruleId, message, selector }) =>
            `${path}:${line}:${column} ${ruleId} ${message} ${selector}`,
        ),
      );
    }
    expect(faults).toEqual([]);
  },
);

test('every page is checked by rules that find faults', async () => {
  const report = await new HtmlValidate(config).validateString(
    '<!doctype html><html lang="en"><body><p><div></p></body></html>',
  );
  expect(report.valid).toBe(false);
});
