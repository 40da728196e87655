import { pathToFileURL } from 'node:url';
import { stemmerPath } from '../languages/stem-for.ts';
import { UserError } from '../lib/problem.ts';
import { openIndex } from '../search/engine/open-index.ts';
import type { SearchIndex } from '../search/engine/search-index.ts';
import { pagefindScript } from '../search/index/pagefind-index.ts';
import type { ReadFile } from './read-file.ts';
import { serveFiles } from './serve-files.ts';

/** Pagefind reads the language from a global variable while it starts. */
let opening: Promise<unknown> = Promise.resolve();

/**
 * Opens the search index of a built site in Node, through the same layer as the browser. Only data
 * comes from the site: the programs are the installed ones.
 * @param lang BCP 47 code
 * @throws UserError when another version of Pagefind made the index
 * @throws IndexUnavailable when the index is missing or incomplete
 */
export function openSiteSearch(read: ReadFile, lang: string): Promise<SearchIndex> {
  const opened = opening.then(() => open(read, lang));
  opening = opened.catch(() => undefined);
  return opened;
}

async function open(read: ReadFile, lang: string): Promise<SearchIndex> {
  const { script, version } = await pagefindScript();
  const entry = await read('pagefind/pagefind-entry.json');
  const made = entry && (JSON.parse(new TextDecoder().decode(entry)) as { version?: string });
  if (made && made.version !== version)
    throw new UserError(
      `The site was built with Pagefind ${made.version}, but ${version} is installed here. ` +
        'Use the same version of Handrail as the site.',
    );
  const root = serveFiles(read);
  return openIndex(root, lang, async (url) => {
    if (url.endsWith('/pagefind.js')) {
      // Pagefind keeps what it loads in its module, so each index imports its own.
      const code = Buffer.from(`${script}\n// ${root.host}\n`).toString('base64');
      return import(/* @vite-ignore */ `data:text/javascript;base64,${code}`);
    }
    return import(/* @vite-ignore */ pathToFileURL(stemmerPath(lang) ?? '').href);
  });
}
