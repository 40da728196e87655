import type { dev } from 'astro';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundlePath, SERVER } from '../../src/build/astro/astro-code.ts';
import { nativeFiles } from '../../src/build/astro/native-modules.ts';
import { removeIndexFolder } from '../../src/build/preview/index-folder.ts';
import { requireArticlesDirectory } from '../../src/config/articles-directory.ts';
import { loadSite } from '../../src/config/load-site.ts';
import { shownFile } from '../../src/config/owner-files.ts';
import '../../src/config/settings.ts';
import { siteFile } from '../../src/config/site-file.ts';
import { runCommand } from '../../src/lib/command.ts';
import { fileVersion } from '../../src/lib/file-version.ts';
import { UserError } from '../../src/lib/problem.ts';
import { requireValidAppearance } from '../../src/config/require-valid-appearance.ts';
import { requireValidStrings, stringsFolder } from '../../src/languages/own-strings.ts';
import definition from '../commands/dev.js';
import { RESTART } from './dev-exit.ts';
import { CONFIG_FILE, loadAstroConfig } from './load-astro-config.ts';
import { isFromOtherPreview } from './other-preview.ts';
import { portFromEnvironment } from './port.ts';
import { requireFreePort } from './serve.ts';

/**
 * Interval for checking the files, in milliseconds. Polling works with every way in which editors
 * replace files, and for files that do not exist yet.
 */
const INTERVAL = 300;

/** Runs the server of `npm run dev`; `dev-server.ts` starts it. */
export const run = () =>
  runCommand(definition, async () => {
    // The parent process may have been killed.
    process.once('disconnect', end);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
    // Listening to it must not keep the process alive when a mistake stops the start.
    process.channel?.unref();
    // Before the start, so that an edit during it is noticed.
    let known = versions();
    requireValidAppearance();
    await requireValidStrings();
    requireArticlesDirectory();
    const port = portFromEnvironment();
    await requireFreePort(port);
    // Handrail updates Astro. The check would write a file whose change restarts other previews.
    process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
    const server = await loadServer();
    process.on('unhandledRejection', (error) => {
      // Only the list of articles for editors is not written.
      if (!isFromOtherPreview(error)) throw error;
    });
    try {
      await server.default({ ...(await loadAstroConfig()), server: { port } });
    } catch (error) {
      if (!isFromOtherPreview(error)) throw error;
      process.send?.(RESTART);
      return;
    }
    setInterval(() => {
      const now = versions();
      // A module that a page has just asked for has not changed.
      const loaded = new Set(nativeFiles());
      const changed = [...known.keys(), ...now.keys()].find(
        (file) => known.get(file) !== now.get(file) && (known.has(file) || !loaded.has(file)),
      );
      known = now;
      if (changed !== undefined) void restart(changed);
    }, INTERVAL);
  });

/** Loads Astro's server: from a bundle, if there is one. */
async function loadServer(): Promise<{ readonly default: typeof dev }> {
  const folder = bundlePath('bundle-server.ts');
  const file = join(folder, SERVER);
  try {
    if (existsSync(file))
      return (await import(pathToFileURL(file).href)) as { readonly default: typeof dev };
  } catch {
    // The next start makes a damaged one again.
    rmSync(folder, { recursive: true, force: true });
  }
  return { default: (await import('astro')).dev };
}

/**
 * Returns the versions of the settings, the owner's texts and the modules of Node: a server reads
 * them once.
 */
function versions(): ReadonlyMap<string, string | undefined> {
  const names = existsSync(stringsFolder) ? readdirSync(stringsFolder) : [];
  const files = [
    CONFIG_FILE,
    siteFile(),
    ...names.map((name) => join(stringsFolder, name)),
    ...nativeFiles(),
  ];
  return new Map(files.map((file) => [file, fileVersion(file)]));
}

/**
 * Asks to be started again when the new files are valid. Otherwise it continues with the previous
 * ones.
 */
async function restart(changed: string): Promise<void> {
  try {
    await loadSite(siteFile());
    await requireValidStrings();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return;
  }
  console.log(`${shownFile(changed)} has changed. The preview starts again.`);
  process.send?.(RESTART);
}

/** Ends the process at once: Node may crash when it ends itself while its threads work. */
function end(): void {
  removeIndexFolder();
  process.kill(process.pid, 'SIGKILL');
}
