import { globSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { forEachConcurrently } from '../lib/for-each-concurrently.ts';
import { MANIFEST_NAME, readManifest, writeManifest } from './manifest.ts';
import { UserError } from '../lib/problem.ts';

/** Smaller files fit into one packet either way, in bytes. */
const LEAST = 1024;
/** Files that are packed at once. */
const AT_ONCE = 8;

const ways = [
  { ending: '.gz', pack: (content: Buffer) => promisify(gzip)(content, { level: 9 }) },
  {
    ending: '.br',
    pack: (content: Buffer) =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
  },
];

/**
 * Puts a `.gz` and a `.br` beside every text file of a built site, where that is smaller. The files
 * of the index are packed as they are. The manifest then names them too.
 * @returns how many files were packed
 * @throws UserError when there is no built site
 */
export async function compressSite(directory: string): Promise<number> {
  const manifest = readManifest(directory);
  if (!manifest)
    throw new UserError(
      `There is no built site in ${directory}. Run npm run build first, or name its ` +
        'folder with --out.',
    );
  const files = globSync('**/*.{html,css,js,json,xml,svg,txt,md}', { cwd: directory })
    .filter((path) => path !== MANIFEST_NAME)
    .map((path) => join(directory, path));
  let packed = 0;
  await forEachConcurrently(files, AT_ONCE, async (file) => {
    if (await packFile(file)) packed += 1;
  });
  writeManifest(directory, manifest);
  return packed;
}

async function packFile(file: string): Promise<boolean> {
  const content = await readFile(file);
  if (content.length < LEAST) return false;
  for (const { ending, pack } of ways) {
    const smaller = await pack(content);
    if (smaller.length >= content.length) return false;
    await writeFile(`${file}${ending}.tmp`, smaller);
    await rename(`${file}${ending}.tmp`, `${file}${ending}`);
  }
  return true;
}
