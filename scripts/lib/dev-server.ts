import './start-clean.ts';
import { dev } from 'astro';
import { watchFile } from 'node:fs';
import { requireArticlesDirectory } from '../../src/config/articles-directory.ts';
import { loadSite } from '../../src/config/load-site.ts';
import '../../src/config/settings.ts';
import { shownSiteFile, siteFile } from '../../src/config/site-file.ts';
import { runCommand } from '../../src/lib/command.ts';
import { UserError } from '../../src/lib/problem.ts';
import { requireValidAppearance } from '../../src/config/require-valid-appearance.ts';
import { requireValidStrings } from '../../src/languages/own-strings.ts';
import definition from '../commands/dev.js';
import { RESTART } from './dev-exit.ts';
import { portFromEnvironment } from './port.ts';
import { requireFreePort } from './serve.ts';

/**
 * Interval for checking the settings, in milliseconds. Polling works with every way in which
 * editors replace files.
 */
const INTERVAL = 300;

/** Runs the server of `npm run dev`; `scripts/dev.ts` starts it. */
await runCommand(definition, async () => {
  // The parent process may have been killed.
  process.once('disconnect', () => process.exit());
  // Listening to it must not keep the process alive when a mistake stops the start.
  process.channel?.unref();
  requireValidAppearance();
  requireValidStrings();
  requireArticlesDirectory();
  const port = portFromEnvironment();
  await requireFreePort(port);
  await dev({ server: { port } });
  const file = siteFile();
  watchFile(file, { interval: INTERVAL }, () => void restart(file));
});

/**
 * Ends the server when the new settings are valid. Otherwise it continues with the previous ones.
 */
async function restart(file: string): Promise<void> {
  try {
    await loadSite(file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return;
  }
  console.log(`${shownSiteFile(file)} has changed. The preview starts again.`);
  process.exit(RESTART);
}
