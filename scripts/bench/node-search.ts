import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../../src/search/engine/engine.ts';
import { createEngine } from '../../src/search/engine/engine.ts';
import type { SearchIndex } from '../../src/search/engine/open-index.ts';
import { openIndex } from '../../src/search/engine/open-index.ts';

/** Told the path and the content of every file that a browser would request. */
type OnRead = (path: string, content: Uint8Array) => void;

/**
 * Opens the search index of a built site in Node, through the layer that the browser uses; its
 * files are read from disk. One for each process: Pagefind keeps what it has loaded.
 * @param site folder of the built site
 * @param lang BCP 47 code
 */
export async function openBuiltIndex(
  site: string,
  lang: string,
  onRead: OnRead = () => {},
): Promise<SearchIndex> {
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input));
    try {
      const content = await readFile(join(site, decodeURIComponent(pathname)));
      onRead(pathname, content);
      return new Response(content);
    } catch {
      return new Response(null, { status: 404 });
    }
  };
  const importFromDisk = async (address: string) => {
    const { pathname } = new URL(address);
    const file = join(site, pathname);
    onRead(pathname, await readFile(file));
    return import(pathToFileURL(file).href);
  };
  return openIndex(new URL('http://site.invalid/'), lang, importFromDisk);
}

/** The search of a built site; see `openBuiltIndex`. */
export async function openBuiltSearch(
  site: string,
  lang: string,
  pageSize: number,
): Promise<Engine> {
  return createEngine(await openBuiltIndex(site, lang), lang, pageSize);
}
