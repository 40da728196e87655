import type { Store } from './handling.ts';
import { isReleaseFile, keyOf } from './handling.ts';

/** Responses stored in the caches of the browser for readers without a connection. */
export type Stores = ReturnType<typeof openStores>;

/** Maximum number of responses in each store. The oldest are deleted first. */
const limits: Readonly<Record<Store, number>> = {
  shell: 50,
  pages: 100,
  assets: 60,
  images: 60,
  index: 1000,
};

/**
 * Opens the stores of a site. Browsers may refuse, fill or evict them at any time. A store that
 * fails finds nothing, keeps nothing and never throws, so readers with a connection are not
 * affected.
 * @param scope URL of the site root
 */
export function openStores(scope: string) {
  /** Runs work on a store. Returns undefined when the store fails. */
  const use = async <T>(store: Store, work: (cache: Cache) => Promise<T>) => {
    try {
      // Other sites on the same origin have caches too. `unregister.ts` uses the same names.
      return await work(await caches.open(`handrail ${scope} ${store}`));
    } catch {
      return undefined;
    }
  };

  const put = async (cache: Cache, store: Store, url: string, response: Response) => {
    await cache.put(keyOf(url), response);
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, -limits[store]).map((key) => cache.delete(key)));
  };

  return {
    keep: (store: Store, url: string, response: Response) =>
      use(store, (cache) => put(cache, store, url, response)),
    find: (store: Store, url: string) =>
      use(store, (cache) => cache.match(keyOf(url), { ignoreVary: true })),
    forget: (store: Store, url: string) => use(store, (cache) => cache.delete(keyOf(url))),

    /**
     * Loads a page with the scripts and styles that it links to, and keeps them.
     * @throws TypeError when one of them cannot be loaded
     */
    async load(page: string, store: Store, assetStore: Store) {
      const response = await fetch(page);
      if (!isPage(response)) throw new TypeError(`${page}: ${response.status}`);
      const html = await response.clone().text();
      const links = html.matchAll(/ (?:href|src)="([^"]*\/_astro\/[^"]+\.(?:css|js))"/g);
      const urls = new Set([...links].map(([, link = '']) => new URL(link, page).href));
      const assets = await Promise.all([...urls].map(loadAsset));
      await use(assetStore, async (cache) => {
        await Promise.all(assets.map(([url, asset]) => cache.put(keyOf(url), asset)));
        // The page comes last, so that it is never stored without its assets.
        await use(store, (pages) => put(pages, store, page, response));
      });
    },

    /**
     * Stores the entry file, which names the current release of the index. Deletes the files of
     * other releases, so that no listing mixes two releases.
     */
    keepEntry: (url: string, entry: Response) =>
      use('index', async (cache) => {
        const before = await cache.match(keyOf(url));
        if ((await before?.text()) !== (await entry.clone().text())) {
          const isOld = (kept: string) => isReleaseFile(kept) || /\/words\.[^/]*$/.test(kept);
          const old = (await cache.keys()).filter((key) => isOld(key.url));
          await Promise.all(old.map((key) => cache.delete(key)));
        }
        await put(cache, 'index', url, entry);
      }),
  };
}

async function loadAsset(url: string): Promise<[url: string, asset: Response]> {
  const response = await fetch(url);
  if (!isWhole(response)) throw new TypeError(`${url}: ${response.status}`);
  return [url, response];
}

/**
 * Returns whether a response is a whole file: not partial, not an error, not redirected, not
 * opaque.
 */
export function isWhole({ status, redirected }: Response): boolean {
  return status === 200 && !redirected;
}

/** Returns whether a response is a page of this site that can be shown again. */
export function isPage(response: Response): boolean {
  const type = response.headers.get('content-type') ?? '';
  return isWhole(response) && type.startsWith('text/html');
}
