import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { digest } from '../../src/lib/digest.ts';
import { filesBelow } from '../../src/lib/files-below.ts';
import { copyProduct } from './product-copy.ts';
import { environment, run } from './run-command.ts';
import { productFolder, testFolder, testSites } from './test-sites.ts';

/**
 * Copies the product and builds the test sites with it, unless those of an earlier run are up to
 * date. Vitest calls it before the tests that look at built sites.
 * @throws Error when a site cannot be built
 */
export async function setup(): Promise<void> {
  const stamp = join(testFolder, 'stamp');
  const inputs = inputDigest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  rmSync(testFolder, { recursive: true, force: true });
  mkdirSync(testFolder);
  copyProduct(productFolder);
  cpSync('tests/fixtures/exchange', testSites.demo.articles, { recursive: true });
  for (const { articles, output } of Object.values(testSites)) {
    const { status, stdout, stderr } = await run('build', ['--out', output], {
      ARTICLES_DIR: articles,
    });
    if (status !== 0) throw new Error(`A test site cannot be built:\n${stdout}${stderr}`);
  }
  await prepareForPreviews();
  writeFileSync(stamp, inputs);
}

/** Lets Astro write its own files, which several previews would begin with at the same time. */
async function prepareForPreviews(): Promise<void> {
  await promisify(execFile)(join('node_modules', '.bin', 'astro'), ['sync'], {
    cwd: productFolder,
    env: environment(),
  });
}

/** A digest of what the sites are made of: the product, the fixtures, the packages and the day. */
function inputDigest(): string {
  const files = [
    ...['src', 'scripts', 'tests/fixtures'].flatMap((folder) =>
      filesBelow(folder).map((name) => join(folder, name)),
    ),
    ...['astro.config.mjs', 'package-lock.json', 'tsconfig.json'],
  ];
  const contents = files.flatMap((file) => [file, readFileSync(file)]);
  return digest(new Date().toISOString().slice(0, 10), ...contents);
}
