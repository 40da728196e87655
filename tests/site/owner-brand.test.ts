import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../support/temp-project.ts';

const project = copyProject();
afterAll(() => project.remove());
const read = (path: string) => readFileSync(join(project.output, path), 'utf8');

beforeAll(async () => {
  const logo = join(project.path, 'public/favicon.svg');
  writeFileSync(join(project.path, 'public/mark.png'), await sharp(logo).png().toBuffer());
  renameSync(logo, join(project.path, 'old-logo.svg'));
  const article = join(project.path, 'articles/en/basics/article-parts.md');
  writeFileSync(article, readFileSync(article, 'utf8').replaceAll('/favicon.svg', '/mark.png'));
  project.editSite("logo: '/favicon.svg'", "logo: '/mark.png'");
  expect(await project.build()).toMatchObject({ status: 0 });
});

test('no file of a site with another logo names the one before', () => {
  const files = globSync('**/*.{html,xml,txt,md,json,js,css,webmanifest}', { cwd: project.output });
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((path) => read(path).includes('favicon'))).toEqual([]);
  expect(read('opensearch.xml')).toMatch(
    /<Image [^>]*type="image\/png">https:\/\/[^<]*\/mark\.png</,
  );
  expect(read('index.html')).toContain('<link rel="icon" href="/mark.png"');
});
