import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findImages, imageFinder } from '../../../src/content/article-images.ts';
import { workInOwnProject } from '../../support/own-project.ts';

workInOwnProject();

const folder = mkdtempSync(join(tmpdir(), 'handrail-images-'));
const article = join(folder, 'en/guides/a.md');
const find = imageFinder(article, (path) => `/help${path}`);

beforeAll(async () => {
  vi.stubEnv('ARTICLES_DIR', folder);
  for (const path of ['en/guides', 'en/_drafts', 'en/other'])
    mkdirSync(join(folder, path), { recursive: true });
  const image = sharp({ create: { width: 30, height: 20, channels: 3, background: '#123456' } });
  await image.clone().png().toFile(join(folder, 'en/guides/two words.png'));
  await image
    .clone()
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toFile(join(folder, 'en/other/phone.jpg'));
  await image.clone().png().toFile(join(folder, 'en/_drafts/secret.png'));
  writeFileSync(join(folder, 'en/other/Camera 1.JPG'), 'not an image');
  writeFileSync(join(folder, 'en/guides/broken.png'), 'not an image');
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test.each([
  ['two%20words.png', { url: '/help/pictures/en/guides/two%20words.png', width: 30, height: 20 }],
  ['./two%20words.png', { url: '/help/pictures/en/guides/two%20words.png', width: 30, height: 20 }],
  ['../other/phone.jpg', { url: '/help/pictures/en/other/phone.jpg', width: 20, height: 30 }],
  ['broken.png', { url: '/help/pictures/en/guides/broken.png' }],
  ['/favicon.svg', { url: '/help/favicon.svg', width: 32, height: 32 }],
  ['/missing.png', { url: '/help/missing.png' }],
  ['https://example.com/a.png', undefined],
  ['//example.com/a.png', undefined],
  ['data:image/png;base64,AAAA', undefined],
  ['../../../../etc/passwd.png', undefined],
  ['a.md', undefined],
  ['%E0%A4%A.png', undefined],
])('%s', (source, expected) => {
  expect(find(source)).toEqual(expected && { width: undefined, height: undefined, ...expected });
});

test('images are found in every section, whatever the case of their extension, not in folders that are never published', () => {
  expect(findImages('en')).toEqual([
    'en/guides/broken.png',
    'en/guides/two words.png',
    'en/other/Camera 1.JPG',
    'en/other/phone.jpg',
  ]);
});
