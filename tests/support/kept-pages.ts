import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import { digest } from '../../src/lib/digest.ts';
import { article } from './run-command.ts';

/** A PNG of other dimensions than the fixture's. */
export const widePng = await sharp({
  create: { width: 400, height: 300, channels: 3, background: '#123456' },
})
  .png()
  .toBuffer();

/** What marks a page that a build has kept. */
export const MARK = '<!-- from the build before -->';
/** Articles by path, some of which name others. */
export const files: Readonly<Record<string, string>> = {
  'en/_shared/variables.yml': 'product: Fernhill\n',
  'en/_shared/glossary.yml': '- { term: larvae, definition: Young. }\n',
  'en/_notices/feeding.md': '---\ntitle: Feeding at noon\nwhere: article:kiwi\n---\n',
  'en/basics/kiwi.md': article(
    'Kiwi care',
    'A kiwi eats worms, larvae and seeds. See [the emu](/articles/emu/).\n\n' +
      '> [!APP]\n> Tap a kiwi.\n\n> [!WEB]\n> Click a kiwi.',
    'related: [emu]\n',
  ),
  'en/basics/emu.md': article(
    'Emu care',
    'An emu of {{product}} eats grass.\n\n![A map](./map.png)',
  ),
  'en/alone/quoll.md': article('Nocturnal marsupials', 'Dasyurus hunts insects after dark.'),
  'en/basics/heron.md': article('Heron care', 'A heron stands in water and waits.'),
};

/** The site as it is, by path; only what is compared between builds. */
export function readPages(output: string): Record<string, string> {
  const paths = globSync('**/*.{html,md,xml,json,txt,js,css,bin,pf_index,pf_fragment,pf_meta}', {
    cwd: output,
  });
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(output, path), 'utf8')]));
}

/** A project, and its built site. */
type Folders = { readonly path: string; readonly output: string };

/** Marks every page and Markdown file that a build could take over, and says how many there are. */
export function markKept({ path, output }: Folders): number {
  const caches = join(path, 'node_modules/.cache/handrail');
  const [file = ''] = globSync('pages-*.sqlite', { cwd: caches });
  const database = new DatabaseSync(join(caches, file));
  const paths = database.prepare('SELECT path FROM results').all();
  const mark = database.prepare('UPDATE results SET json = ?, digest = ? WHERE path = ?');
  for (const { path: page } of paths) {
    const isMarkdown = String(page).endsWith('.md');
    const file = join(output, String(page), isMarkdown ? '' : 'index.html');
    const before = readFileSync(file, 'utf8').replace(MARK, '');
    const kept = isMarkdown ? before + MARK : before.replace('</body>', `${MARK}</body>`);
    writeFileSync(file, kept);
    const json = JSON.stringify(digest(kept));
    mark.run(json, digest(json), page ?? '');
  }
  database.close();
  return paths.length;
}

export const keptIn = (built: Readonly<Record<string, string>>) =>
  Object.keys(built).filter((path) => built[path]?.includes(MARK));
export const pageOf = (slug: string) => `articles/${slug}/index.html`;

/** The scripts and styles of a page, by path. */
export const assetsOf = (page = '') =>
  [...page.matchAll(/(?:href|src)="\/(_astro\/[^"]+)"/g)].map(([, path = '']) => path);

/** Another definition for the glossary. */
export const newTerm = '- { term: larvae, definition: Young insects. }\n';
