import { build } from 'astro';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeBody, startBodies } from '../../src/build/article-bodies.ts';
import { checkArticles } from '../../src/check/check-articles.ts';
import { demoNotice } from '../../src/check/demo-notice.ts';
import { codeVersion } from '../../src/build/code-version.ts';
import type { PreparedBody } from '../../src/build/prepared-body.ts';
import { openResultCache } from '../../src/lib/result-cache.ts';
import { closePagefind } from '../../src/search/index/pagefind-index.ts';
import { indexFolder } from '../../src/build/astro/search-index.ts';
import { keepArticles } from '../../src/build/article-library.ts';
import { siteUrl, today } from '../../src/config/environment.ts';
import { requireArticlesDirectory } from '../../src/config/articles-directory.ts';
import { articlesDirectory } from '../../src/config/articles-directory.ts';
import { writeManifest } from '../../src/publish/manifest.ts';
import { writePart } from '../../src/publish/part.ts';
import type { BuildHost } from '../../src/config/build-choices.ts';
import { buildChoices } from '../../src/config/build-choices.ts';
import { buildSources } from '../../src/build/build-sources.ts';
import { takeLock } from '../../src/lib/lock.ts';
import { ProblemsError } from '../../src/lib/problem.ts';
import type { Shard } from '../../src/domain/shard.ts';
import { currentShard } from '../../src/build/shard.ts';
import { requireValidAppearance } from '../../src/config/require-valid-appearance.ts';
import { requireValidStrings } from '../../src/languages/own-strings.ts';
import { readViews, viewsFile } from '../../src/content/view-counts.ts';
import { articleFiles } from '../../src/build/article-output.ts';
import { buildWriter, requireOutputFolder } from '../../src/publish/output-folder.ts';
import { moveFolder, replaceFolder } from '../../src/publish/replace-folder.ts';
import { coloredLine } from '../../src/check/report.ts';
import { workFolders } from '../../src/lib/work-folder.ts';

/** Types for editors come from the preview and from `astro check`: a build that makes none starts sooner. */
const buildOptions = { devOutput: false, sync: false };

/**
 * Checks the articles and builds the site with its search index. It is made in a folder of its own and moved into place
 * only when all of it is there: a build that fails leaves the last good one as it was.
 * @param output folder of the site
 * @param preview shows drafts, articles of the future and expired ones, too, and keeps search engines away
 * @param shard builds a part of the site only, which `joinParts` makes whole with the others
 * @param host writes what this host alone understands
 * @throws ProblemsError with everything that is wrong with the articles
 * @throws UserError when the articles folder, the site's address or `src/site.ts` cannot be used, the output folder holds
 *   anything but an earlier build, or another build of these articles is at work here
 */
export async function buildSite(
  output = 'dist',
  preview = false,
  shard?: Shard,
  host?: BuildHost,
): Promise<void> {
  Object.assign(buildChoices, { preview, shard, host });
  requireValidAppearance();
  requireValidStrings();
  siteUrl();
  readViews(viewsFile());
  requireArticlesDirectory();
  requireOutputFolder(output, buildWriter);

  const work = workFolders();
  const building = join(work.open('.handrail-build'), cacheName());
  try {
    const lock = takeLock(building, 'building a site of these articles');
    try {
      // Another articles folder gets a cache of its own, so that two builds never share one, and so does a shard.
      const cache = join(work.open('.astro'), cacheName());
      await buildIn({ building, cache }, output, preview, shard);
    } finally {
      lock.release();
    }
  } finally {
    for (const folder of work.temporary) rmSync(folder, { recursive: true, force: true });
  }
}

/** @param folders where to build, and what Astro keeps for the next build; no other build uses them */
async function buildIn(
  { building, cache }: { building: string; cache: string },
  output: string,
  preview: boolean,
  shard: Shard | undefined,
): Promise<void> {
  const directory = articlesDirectory();
  const version = codeVersion();
  const bodyCache = openResultCache<PreparedBody>('bodies', directory, version);
  startBodies(bodyCache);
  requireValidArticles(directory, version);

  rmSync(building, { recursive: true, force: true });
  try {
    await build({ outDir: building, cacheDir: cache, logLevel: 'warn' }, buildOptions);
    if (shard) writePart(building, shard, buildSources(version), articleFiles());
    else writeManifest(building, { preview, url: siteUrl().href });
    bodyCache.save();
    replaceFolder(output, buildWriter, (folder) => moveFolder(building, folder));
  } finally {
    // After a failure it may still be at work on an index that nobody will read.
    await closePagefind();
    for (const folder of [building, indexFolder(building)])
      rmSync(folder, { recursive: true, force: true });
  }
}

/** The check that `npm run check` makes: errors stop the build, warnings are told. What it reads and parses is used on. */
function requireValidArticles(directory: string, version: string): void {
  const { problems, articles, files } = checkArticles(directory, today(), {
    cache: openResultCache('check', directory, version),
    headingsOf: (article, markdown) => makeBody(article, markdown).headings,
  });
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemsError(problems);
  for (const problem of problems) console.warn(coloredLine(problem));
  const notice = demoNotice(articles);
  if (notice !== undefined) console.warn(notice);
  keepArticles({ articles, files, problems: [] });
}

function cacheName(): string {
  const { number, count } = currentShard();
  return `${articlesDirectory()}${count > 1 ? `-${number}-of-${count}` : ''}`.replaceAll(
    /[^a-zA-Z0-9]+/g,
    '-',
  );
}
