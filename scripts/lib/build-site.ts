import { build } from 'astro';
import { renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { forgetBodies, makeBody } from '../../src/article-bodies.ts';
import { brandStyleSheet } from '../../src/integrations/brand-style.ts';
import { checkArticles } from '../../src/check/check-articles.ts';
import { codeVersion } from '../../src/check/code-version.ts';
import { openResultCache } from '../../src/check/result-cache.ts';
import { keepArticles } from '../../src/source/article-library.ts';
import { articlesDirectory, requireArticlesDirectory, siteAddress, today } from '../../src/source/environment.ts';
import { writeManifest } from '../../src/release/manifest.ts';
import { ProblemsError } from '../../src/source/problem.ts';
import { requireSoundSite } from '../../src/source/site-mistakes.ts';
import { coloredLine } from './report.ts';

/**
 * Checks the articles and builds the site with its search index. It is made in a folder beside and moved into place
 * only when all of it is there: a build that fails leaves the last good one as it was.
 * @param output folder of the site
 * @param preview shows drafts, articles of the future and expired ones, too, and keeps search engines away
 * @throws ProblemsError with everything that is wrong with the articles
 * @throws UserError when the articles folder, the site's address or `src/site.ts` cannot be used
 */
export async function buildSite(output = 'dist', preview = false): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['HANDRAIL_PREVIEW'] = preview ? '1' : '0';
  requireSoundSite();
  siteAddress();
  brandStyleSheet();
  requireSoundArticles();

  const target = resolve(output);
  const building = `${target}.building`;
  const previous = `${target}.previous`;
  rmSync(building, { recursive: true, force: true });
  try {
    await build({ outDir: building, cacheDir: cacheDirectory(), logLevel: 'warn' });
    writeManifest(building, preview);
    rmSync(previous, { recursive: true, force: true });
    moveAway(target, previous);
    renameSync(building, target);
  } finally {
    rmSync(building, { recursive: true, force: true });
    rmSync(previous, { recursive: true, force: true });
  }
}

/** The check that `npm run check` makes: errors stop the build, warnings are told. What it reads and parses is used on. */
function requireSoundArticles(): void {
  const directory = requireArticlesDirectory();
  forgetBodies();
  const { problems, articles, files } = checkArticles(directory, today(), {
    cache: openResultCache(directory, codeVersion()),
    headingsOf: (article, markdown) => makeBody(article, markdown).headings,
  });
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemsError(problems);
  for (const problem of problems) console.warn(coloredLine(problem));
  keepArticles({ articles, files, problems: [] });
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
