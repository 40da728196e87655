import { globSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { forEachConcurrently } from '../lib/for-each-concurrently.ts';
import { MANIFEST_NAME, readManifest, writeManifest } from './manifest.ts';
import { siteRoutes } from '../config/route-table.ts';
import { UserError } from '../lib/problem.ts';

/** Minimum bytes of a file. Smaller files fit into one packet anyway. */
const MIN_BYTES = 1024;
/**
 * Files that stay as they are: the manifest, and the notices. Who replaces those at the host would
 * leave compressed ones behind, which the host prefers.
 */
const NOT_COMPRESSED: readonly string[] = [MANIFEST_NAME, siteRoutes.notices.path];
/** Maximum files to compress at once. */
const AT_ONCE = 8;

const encodings = [
  { ending: '.gz', compress: (content: Buffer) => promisify(gzip)(content, { level: 9 }) },
  {
    ending: '.br',
    compress: (content: Buffer) =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
  },
];

/**
 * Writes a `.gz` and a `.br` for every text file of a built site where that saves space. Files of
 * the search index are already compressed. Adds the new files to the manifest.
 * @returns the number of compressed files
 * @throws UserError when the folder contains no built site
 */
export async function compressSite(directory: string): Promise<number> {
  const manifest = readManifest(directory);
  if (!manifest)
    throw new UserError(
      `${directory} contains no built site. Run npm run build first, or name its ` +
        'folder with --out.',
    );
  const files = globSync('**/*.{html,css,js,json,xml,svg,txt,md}', { cwd: directory })
    .filter((path) => !NOT_COMPRESSED.includes(path))
    .map((path) => join(directory, path));
  let compressed = 0;
  await forEachConcurrently(files, AT_ONCE, async (file) => {
    if (await compressFile(file)) compressed += 1;
  });
  writeManifest(directory, manifest);
  return compressed;
}

/** Returns whether the file got compressed versions. */
async function compressFile(file: string): Promise<boolean> {
  const content = await readFile(file);
  if (content.length < MIN_BYTES) return false;
  for (const { ending, compress } of encodings) {
    const smaller = await compress(content);
    if (smaller.length >= content.length) return false;
    await writeFile(`${file}${ending}.tmp`, smaller);
    await rename(`${file}${ending}.tmp`, `${file}${ending}`);
  }
  return true;
}
