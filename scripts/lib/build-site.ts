import { build } from 'astro';
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { makeBody, startBodies } from '../../src/article-bodies.ts';
import { brandStyleSheet } from '../../src/integrations/brand-style.ts';
import { checkArticles } from '../../src/check/check-articles.ts';
import { codeVersion } from '../../src/source/code-version.ts';
import type { PreparedBody } from '../../src/prepared-body.ts';
import { openResultCache } from '../../src/source/result-cache.ts';
import { closePagefind } from '../../src/integrations/pagefind-index.ts';
import { indexFolder } from '../../src/integrations/search-index.ts';
import { keepArticles } from '../../src/source/article-library.ts';
import { articlesDirectory, requireArticlesDirectory, siteAddress, today } from '../../src/source/environment.ts';
import { writeManifest } from '../../src/release/manifest.ts';
import { ProblemsError } from '../../src/source/problem.ts';
import { requireSoundSite } from '../../src/source/site-mistakes.ts';
import { coloredLine } from './report.ts';

/**
 * Checks the articles and builds the site with its search index. It is made in a folder of its own and moved into place
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
  const directory = requireArticlesDirectory();
  const version = codeVersion();
  const bodyCache = openResultCache<PreparedBody>('bodies', directory, version);
  startBodies(bodyCache);
  requireSoundArticles(directory, version);

  const building = resolve('node_modules/.handrail-build', cacheName());
  rmSync(building, { recursive: true, force: true });
  try {
    await build({ outDir: building, cacheDir: cacheDirectory(), logLevel: 'warn' });
    writeManifest(building, preview);
    bodyCache.save();
    replaceFolder(resolve(output), building);
  } finally {
    // After a failure it may still be at work on an index that nobody will read.
    await closePagefind();
    for (const folder of [building, indexFolder(building)]) rmSync(folder, { recursive: true, force: true });
  }
}

/** The check that `npm run check` makes: errors stop the build, warnings are told. What it reads and parses is used on. */
function requireSoundArticles(directory: string, version: string): void {
  const { problems, articles, files } = checkArticles(directory, today(), {
    cache: openResultCache('check', directory, version),
    headingsOf: (article, markdown) => makeBody(article, markdown).headings,
  });
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemsError(problems);
  for (const problem of problems) console.warn(coloredLine(problem));
  keepArticles({ articles, files, problems: [] });
}

/** Where Astro keeps what it may use again. Another articles folder gets a cache of its own, so that two builds never share one. */
export function cacheDirectory(): string {
  return `node_modules/.astro/${cacheName()}`;
}

function cacheName(): string {
  return articlesDirectory().replaceAll(/[^a-zA-Z0-9]+/g, '-');
}

/** Puts a folder in the place of another one, so that a whole one stands there whenever somebody looks, but for one moment. */
function replaceFolder(target: string, made: string): void {
  const [next, previous] = [`${target}.next`, `${target}.previous`];
  for (const folder of [next, previous]) rmSync(folder, { recursive: true, force: true });
  try {
    mkdirSync(dirname(target), { recursive: true });
    moveFolder(made, next);
    moveAway(target, previous);
    renameSync(next, target);
  } finally {
    for (const folder of [next, previous]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Moves a folder, to another file system too. */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

function moveAway(target: string, previous: string): void {
  try {
    renameSync(target, previous);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
