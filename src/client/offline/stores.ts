import type { Store } from './handling.ts';
import { isReleaseFile, keyOf } from './handling.ts';

/** Answers kept for readers without a connection, in the browser's caches. */
export type Stores = ReturnType<typeof openStores>;

/** How many answers each store keeps; the oldest go first. */
const limits: Readonly<Record<Store, number>> = {
  shell: 50,
  pages: 100,
  assets: 60,
  images: 60,
  index: 1000,
};

/**
 * The stores of a site. A browser may refuse, fill up or evict them at any time; readers with a
 * connection never notice: a store that fails finds nothing and keeps nothing, and throws nothing.
 * @param scope URL of the site's root
 */
export function openStores(scope: string) {
  /** Every use of a store goes through here. Returns undefined when the store fails. */
  const use = async <T>(store: Store, work: (cache: Cache) => Promise<T>) => {
    try {
      // Other sites of the same origin have caches too. `retirement.ts` knows these names.
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
     * Loads and keeps a page with the scripts and styles that it links to.
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
        // Last: a page is never kept without what it needs.
        await use(store, (pages) => put(pages, store, page, response));
      });
    },

    /**
     * Notes which release of the index the site has, told by its entry file: of another release
     * nothing is kept, so that no listing is ever made of two.
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

/** Whether an answer is a whole file: no part of one, no error, not redirected, not opaque. */
export function isWhole({ status, redirected }: Response): boolean {
  return status === 200 && !redirected;
}

/** Whether an answer is a page of this site that can be shown again. */
export function isPage(response: Response): boolean {
  const type = response.headers.get('content-type') ?? '';
  return isWhole(response) && type.startsWith('text/html');
}
