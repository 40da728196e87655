import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../../src/search/engine.ts';
import { createEngine } from '../../src/search/engine.ts';
import { openIndex } from '../../src/search/pagefind.ts';

/**
 * The search of a built site, run in Node through the same layer as in the browser; its files are read from disk.
 * One for each process: Pagefind keeps what it has loaded.
 * @param site folder of the built site
 * @param lang BCP 47 code
 * @param onRead told the path and size of every file that a browser would request
 */
export async function openBuiltSearch(site: string, lang: string, pageSize: number, onRead: (path: string, bytes: number) => void = () => {}): Promise<Engine> {
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input));
    try {
      const bytes = await readFile(join(site, decodeURIComponent(pathname)));
      onRead(pathname, bytes.length);
      return new Response(bytes);
    } catch {
      return new Response(null, { status: 404 });
    }
  };
  const importFromDisk = (address: string) => import(pathToFileURL(join(site, new URL(address).pathname)).href);
  const index = await openIndex(new URL('http://site.invalid/'), lang, importFromDisk);
  return createEngine(index, lang, pageSize);
}
