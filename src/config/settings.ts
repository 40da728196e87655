import { UserError } from '../lib/problem.ts';
import type { SiteDefinition } from './site-definition.ts';
import { loadSite } from './load-site.ts';
import { siteFile } from './site-file.ts';

/**
 * The settings of this help center. Node imports the file itself, in builds too, so that another
 * articles folder can bring its own.
 */
export const site: SiteDefinition = await loadSite(siteFile()).catch(endWithSentence);

/** Modules load before a command can catch errors, so this ends the process. */
function endWithSentence(error: unknown): never {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exit(1);
}
