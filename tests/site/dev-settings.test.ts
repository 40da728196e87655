import { expect, test } from 'vitest';
import { startDev } from '../support/dev-server.ts';
import { article, temporaryFolder } from '../support/run-command.ts';

const generous = { timeout: 30_000, interval: 50 };

test('an edit of the settings shows, and a mistake leaves the last valid state', async () => {
  const settings = (categories: string) => `export const site = {
  name: 'Brackwater Help',
  url: 'https://help.example.com/',
  categories: [${categories}],
};
`;
  const file = '_site.ts';
  const folder = temporaryFolder();
  folder.write(file, settings("{ id: 'faq', label: { en: 'Answers' } }"));
  folder.write('en/basics/first.md', article('First', 'Text.'));
  const server = await startDev(folder.path);
  try {
    const home = () =>
      fetch(server.address).then(
        (response) => response.text(),
        () => '',
      );
    expect(await home()).toContain('>Answers ');

    folder.write(file, settings("{ id: 'faq' label: { en: 'Questions' } }"));
    await expect.poll(server.output, generous).toMatch(/_site\.ts:4: .*missing comma/);
    expect(await home()).toContain('>Answers ');

    const both = "{ id: 'faq', label: { en: 'Questions' } }, { id: 'news', label: { en: 'News' } }";
    folder.write(file, settings(both));
    await expect.poll(home, { ...generous, timeout: 90_000 }).toContain('>Questions ');
    folder.write('en/basics/second.md', article('Second', 'Text.').replace('faq', 'news'));
    await expect
      .poll(() => fetch(`${server.address}articles/second/`).then(({ status }) => status), generous)
      .toBe(200);
    expect(server.output()).not.toContain('Unknown category');
  } finally {
    await server.stop();
    folder.remove();
  }
});
