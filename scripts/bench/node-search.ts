import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folderFiles } from '../../src/agents/folder-files.ts';
import { serveFiles } from '../../src/agents/serve-files.ts';
import type { Engine } from '../../src/search/engine/engine.ts';
import { createEngine } from '../../src/search/engine/engine.ts';
import type { SearchIndex } from '../../src/search/engine/search-index.ts';
import type { ImportModule } from '../../src/search/engine/load-index-file.ts';
import { openIndex } from '../../src/search/engine/open-index.ts';

/** Called with the path and the content of every file that a browser would request. */
type OnRead = (path: string, content: Uint8Array) => void;

/**
 * Answers the requests of a site in Node with files from its folder.
 * @returns URL of the site root, and how to import its scripts
 */
export function serveFromDisk(
  folder: string,
  onRead: OnRead = () => {},
): { root: URL; importModule: ImportModule } {
  const files = folderFiles(folder);
  const root = serveFiles(async (path) => {
    const content = await files(path);
    if (content) onRead(`/${path}`, content);
    return content;
  });
  const importModule = async (url: string) => {
    const { pathname } = new URL(url);
    const file = join(folder, pathname);
    onRead(pathname, await readFile(file));
    // Pagefind keeps what it loads in its module, so each index imports its own.
    return import(`${pathToFileURL(file).href}?${root.host}`);
  };
  return { root, importModule };
}

/**
 * Opens the search index of a built site in Node, through the same layer as the browser, with files
 * from disk. Several can be open at once. Open them one after another: Pagefind reads the language
 * from a global variable while it starts.
 * @param site folder of the built site
 * @param lang BCP 47 code
 */
export async function openBuiltIndex(
  site: string,
  lang: string,
  onRead: OnRead = () => {},
): Promise<SearchIndex> {
  const { root, importModule } = serveFromDisk(site, onRead);
  return openIndex(root, lang, importModule);
}

/** The search of a built site, see `openBuiltIndex`. */
export async function openBuiltSearch(
  site: string,
  lang: string,
  pageSize: number,
): Promise<Engine> {
  return createEngine(await openBuiltIndex(site, lang), lang, pageSize);
}
