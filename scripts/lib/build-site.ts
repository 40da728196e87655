import { build } from 'astro';
import { renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { brandStyleSheet } from '../../src/integrations/brand-style.ts';
import { writeManifest } from '../../src/release/manifest.ts';
import { articlesDirectory, requireArticlesDirectory, siteAddress } from '../../src/source/environment.ts';
import { ProblemsError } from '../../src/source/problem.ts';
import { readArticles } from '../../src/source/read-articles.ts';

/**
 * Checks the articles and builds the site with its search index. It is made in a folder beside and moved into place
 * only when all of it is there: a build that fails leaves the last good one as it was.
 * @param output folder of the site
 * @throws ProblemsError with everything that is wrong with the articles
 * @throws UserError when the articles folder the site's address or its colours cannot be used
 */
export async function buildSite(output = 'dist'): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  siteAddress();
  brandStyleSheet();
  const { problems } = readArticles(requireArticlesDirectory());
  if (problems.length > 0) throw new ProblemsError(problems);

  const target = resolve(output);
  const building = `${target}.building`;
  const previous = `${target}.previous`;
  rmSync(building, { recursive: true, force: true });
  try {
    await build({ outDir: building, cacheDir: cacheDirectory(), logLevel: 'warn' });
    writeManifest(building);
    rmSync(previous, { recursive: true, force: true });
    moveAway(target, previous);
    renameSync(building, target);
  } finally {
    rmSync(building, { recursive: true, force: true });
    rmSync(previous, { recursive: true, force: true });
  }
}

/** Where Astro keeps what it may use again. Another articles folder gets a cache of its own, so that two builds never share one. */
export function cacheDirectory(): string {
  const name = articlesDirectory().replaceAll(/[^a-zA-Z0-9]+/g, '-');
  return `node_modules/.astro/${name}`;
}

function moveAway(target: string, previous: string): void {
  try {
    renameSync(target, previous);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
