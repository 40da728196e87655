import { expect, test } from 'vitest';
import { initProblems } from '../../../../src/authoring/init/init-answers.ts';

test.each([
  ['name', 'Acme Help', undefined],
  ['name', '  ', 'Write the name of the help center.'],
  ['name', 'Acme\nHelp', 'The name must be one line.'],
  ['url', 'https://help.example.com/', undefined],
  ['url', 'help.example.com', /not an absolute URL/],
  ['url', 'ftp://example.com/', /not an absolute URL/],
  ['accent', '#7A2048', undefined],
  ['accent', 'teal', /not a color/],
  ['email', '', undefined],
  ['email', 'support@example.com', undefined],
  ['email', 'support', /not an email address/],
  ['email', '"><script>@example.com', /not an email address/],
  ['locale', 'pt-BR', undefined],
  ['locale', 'pt_br', /not a language code/],
  ['locale', 'en-us', /not a language code/],
  ['categories', 'How to, News', undefined],
  ['categories', ' , ', 'Name at least one category.'],
  ['categories', 'News, news', 'Two categories have the same name.'],
  ['categories', 'All', /gives no name for a URL/],
  ['categories', '新闻', /gives no name for a URL/],
] as const)('%s "%s" gives %s', (field, value, expected) => {
  const problem = initProblems[field](value);
  if (expected instanceof RegExp) expect(problem).toMatch(expected);
  else expect(problem).toBe(expected);
});
