import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { articleFiles } from '../../src/build/article-output.ts';
import { rebuild } from '../../src/build/astro/rebuild.ts';
import { indexFolder } from '../../src/build/astro/write-search-index.ts';
import type { BuildChoices } from '../../src/build/build-choices.ts';
import type { BuildContext } from '../../src/build/build-context.ts';
import { createBuildContext } from '../../src/build/build-context.ts';
import { buildSources } from '../../src/build/build-sources.ts';
import { codeVersion } from '../../src/build/code-version.ts';
import { setContext } from '../../src/build/current-context.ts';
import type { PreparedBody } from '../../src/build/prepared-body.ts';
import { programKey } from '../../src/build/program-key.ts';
import { programStore } from '../../src/build/kept-program.ts';
import { startArticleWork } from '../../src/build/thread/article-work.ts';
import type { CheckReport } from '../../src/build/thread/thread-messages.ts';
import { coloredLine } from '../../src/check/report.ts';
import {
  articlesDirectory,
  requireArticlesDirectory,
} from '../../src/config/articles-directory.ts';
import { publicFolder } from '../../src/config/public-folder.ts';
import { requireValidAppearance } from '../../src/config/require-valid-appearance.ts';
import { BASELINE } from '../../src/content/baseline-file.ts';
import { findArticleFiles } from '../../src/content/article-files.ts';
import { readViews, viewsFile } from '../../src/content/view-counts.ts';
import type { Shard } from '../../src/domain/shard.ts';
import { WHOLE_SITE } from '../../src/domain/shard.ts';
import { requireValidStrings } from '../../src/languages/own-strings.ts';
import { filesBelow } from '../../src/lib/files-below.ts';
import { takeLock } from '../../src/lib/lock.ts';
import { moveFolder } from '../../src/lib/move-folder.ts';
import { openResultCache } from '../../src/lib/result-cache.ts';
import { workFolders } from '../../src/lib/work-folder.ts';
import type { Manifest } from '../../src/publish/manifest.ts';
import { filesIn, writeManifest } from '../../src/publish/manifest.ts';
import {
  buildWriter,
  requireOutputFolder,
  requireOutputPath,
} from '../../src/publish/output-folder.ts';
import { writePart } from '../../src/publish/part.ts';
import { foldersOf, removeEmptyFolders, takeFolders } from '../../src/publish/kept-folders.ts';
import { removeIndex } from '../../src/search/index/making-folder.ts';
import { replaceFolder } from '../../src/publish/replace-folder.ts';
import { loadAstroConfig } from './load-astro-config.ts';

/**
 * Builds need no types for editors and start faster without them; `npm run dev` and `astro check`
 * generate them.
 */
const buildOptions = { devOutput: false, sync: false };

/**
 * Checks the articles and builds the site with its search index in a temporary folder, then moves
 * it to `output`. If the build fails, the previous site stays in place.
 * @param onChecked is called when no article has an error
 * @throws ProblemsError with everything that is wrong with the articles
 * @throws UserError when the articles folder, the site's URL or `src/site.ts` is not valid, the
 *   output folder holds anything but an earlier build, or another build of these articles runs
 */
export async function buildSite(
  output = 'dist',
  choices: Partial<BuildChoices> = {},
  onChecked: () => void = () => undefined,
): Promise<void> {
  requireValidAppearance();
  await requireValidStrings();
  const version = codeVersion();
  const pages = openResultCache<string>('pages', articlesDirectory(), version);
  const derived = openResultCache<unknown>('derived', articlesDirectory(), version);
  const bodies = openResultCache<PreparedBody>('bodies', articlesDirectory(), version);
  // The thread that makes bodies also keeps them. In a first build it writes to their file all the
  // time, so looking for one would wait for seconds.
  const nothing = { find: () => undefined, digestOf: () => undefined };
  const found = { ...bodies, keep: () => undefined, ...(pages.isNew() && nothing) };
  const work = workFolders();
  try {
    // Each articles folder and each shard has its own folder, so that two builds never share one.
    const name = cacheName(choices.shard ?? WHOLE_SITE);
    const cacheDir = join(work.open('.astro'), name);
    const program = programStore(join(cacheDir, 'program'), programKey(version));
    const context = setContext(
      createBuildContext(choices, {
        bodies: found,
        pages,
        derived,
        program,
        version,
        previous: resolve(output),
      }),
    );
    readViews(viewsFile());
    requireArticlesDirectory();
    requireOutputPath(output, buildWriter.command);
    const building = join(work.open('.handrail-build'), name);
    const lock = takeLock(building, 'building a site of these articles');
    try {
      await buildIn(building, cacheDir, output, context, version, onChecked);
      for (const cache of [pages, derived]) cache.save();
    } finally {
      lock.release();
    }
  } finally {
    for (const folder of work.temporary) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Builds the site and its search index.
 * @param building folder of the new site
 * @param cacheDir folder of Astro's cache
 */
async function buildIn(
  building: string,
  cacheDir: string,
  output: string,
  context: BuildContext,
  version: string,
  onChecked: () => void,
): Promise<void> {
  const work = (context.work = startArticleWork(context, version));
  const checked = work.checked.then((report) => {
    printReport(report);
    onChecked();
  });
  // It is awaited below.
  checked.catch(() => undefined);
  let known: Manifest['files'] = {};
  context.onFiles = () => {
    removeEmptyFolders(building);
    // Code of the owner may change files afterwards.
    if (!context.hasOwnIntegrations && context.shard.count === 1)
      known = filesIn(building, Object.fromEntries(context.writtenFiles));
  };
  try {
    // The thread is busy for longer than this look at all files of the earlier site.
    requireOutputFolder(output, buildWriter);
    rmSync(building, { recursive: true, force: true });
    const program = context.program?.find();
    if (program) takeFolders(foldersOf(building), building, filesBelow(publicFolder()));
    const isRebuilt = program !== undefined && (await rebuild(program, building));
    if (!isRebuilt) {
      // Components are a part of what Astro bundles.
      if (hasComponents()) await work.check();
      const [{ build }, config] = await Promise.all([import('astro'), loadAstroConfig()]);
      await build({ ...config, outDir: building, cacheDir, logLevel: 'warn' }, buildOptions);
    }
    await checked;
    const { shard, preview, url } = context;
    if (shard.count > 1) {
      writePart(building, shard, buildSources(version, context), articleFiles(context));
    } else {
      // Nothing is added to a rebuilt site after its files, except the index.
      const added = isRebuilt && !context.hasOwnIntegrations ? 'pagefind' : undefined;
      writeManifest(building, { preview, url: url.href }, known, added);
    }
    const move = (folder: string) => moveFolder(building, folder);
    replaceFolder(output, buildWriter, move, foldersOf(building));
  } catch (error) {
    // What the check refuses is also the reason for the failure.
    await Promise.race([checked, Promise.resolve()]);
    throw error;
  } finally {
    await work.end();
    rmSync(building, { recursive: true, force: true });
    removeIndex(indexFolder(building));
  }
}

/** Prints what the check has found; see `npm run check`. */
function printReport({ problems, known, notice }: CheckReport): void {
  for (const problem of problems) console.warn(coloredLine(problem));
  if (known > 0) console.warn(`Known errors in ${BASELINE}: ${known}. npm run check lists them.`);
  if (notice !== undefined) console.warn(notice);
}

/** Returns whether articles are code, which is a part of the built code. */
function hasComponents(): boolean {
  return findArticleFiles(articlesDirectory()).files.some(({ format }) => format === 'mdx');
}

function cacheName({ number, count }: Shard): string {
  const part = count > 1 ? `-${number}-of-${count}` : '';
  return `${articlesDirectory()}${part}`.replaceAll(/[^a-zA-Z0-9]+/g, '-');
}
