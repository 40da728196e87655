import { expect, test } from 'vitest';
import { repositoryLinks } from '../../../src/view/repository-links.ts';

test('an article is edited and a mistake reported in the repository', () => {
  expect(
    repositoryLinks(
      'https://github.example/acme/help/',
      'main',
      'articles/en/fees/a b.md',
      'Mistake in “Fees & <more>”',
      'https://help.example/articles/a/',
    ),
  ).toEqual({
    edit: 'https://github.example/acme/help/edit/main/articles/en/fees/a%20b.md',
    report:
      'https://github.example/acme/help/issues/new?title=Mistake+in+%E2%80%9CFees+%26+%3Cmore%3E%E2%80%9D&body=https%3A%2F%2Fhelp.example%2Farticles%2Fa%2F%0A%0A',
  });
});
