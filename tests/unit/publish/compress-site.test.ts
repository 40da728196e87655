import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compressSite } from '../../../src/publish/compress-site.ts';
import { writeManifest } from '../../../src/publish/manifest.ts';
import { tempArticles } from '../../support/temp-articles.ts';

test('a file that may be replaced at the host has no compressed copy', async () => {
  const text = 'x'.repeat(5000);
  const folder = tempArticles({ 'index.html': text, 'notices.json': text });
  writeManifest(folder, { preview: false, url: 'https://help.example.com/' });
  expect(await compressSite(folder)).toBe(1);
  const packed = readdirSync(folder).filter((name) => /\.(?:br|gz)$/.test(name));
  expect(packed).toEqual(['index.html.br', 'index.html.gz']);
});
