import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { articlesDirectory } from './articles-directory.ts';
import type { SiteDefinition } from './site-definition.ts';

/** Absolute path of the settings: `_site.ts` in the articles folder, else `src/site.ts`. */
export function siteFile(): string {
  const ownSite = join(articlesDirectory(), '_site.ts');
  return existsSync(ownSite) ? ownSite : resolve('src/site.ts');
}

/**
 * The settings of this help center, as every other room reads them. Node imports the file itself,
 * in builds too, so that another articles folder can bring its own.
 */
export const { site } = (await import(/* @vite-ignore */ pathToFileURL(siteFile()).href)) as {
  readonly site: SiteDefinition;
};
