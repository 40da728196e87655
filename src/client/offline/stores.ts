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

/** @param scope address of the site's root */
export function openStores(scope: string) {
  // Other sites of the same origin have caches too. `retirement.ts` knows these names.
  const open = (store: Store) => caches.open(`handrail ${scope} ${store}`);

  const keep = async (store: Store, address: string, response: Response) => {
    const cache = await open(store);
    await cache.put(keyOf(address), response);
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, -limits[store]).map((key) => cache.delete(key)));
  };

  return {
    keep,
    find: (store: Store, address: string) =>
      open(store).then((cache) => cache.match(keyOf(address), { ignoreVary: true })),
    forget: (store: Store, address: string) =>
      open(store).then((cache) => cache.delete(keyOf(address))),

    /**
     * Loads and keeps a page with the scripts and styles that it links to.
     * @throws TypeError when one of them cannot be loaded
     */
    async load(page: string, store: Store, assetStore: Store) {
      const response = await fetch(page);
      if (!isPage(response)) throw new TypeError(`${page}: ${response.status}`);
      const html = await response.clone().text();
      const assets = [...html.matchAll(/ (?:href|src)="([^"]*\/_astro\/[^"]+\.(?:css|js))"/g)].map(
        ([, address = '']) => address,
      );
      const cache = await open(assetStore);
      await cache.addAll([...new Set(assets)]);
      // Last: a page is never kept without what it needs.
      await keep(store, page, response);
    },

    /**
     * Notes which release of the index the site has, told by its entry file: of another release nothing is kept, so that
     * no listing is ever made of two.
     */
    async keepEntry(address: string, entry: Response) {
      const cache = await open('index');
      const before = await cache.match(keyOf(address));
      if ((await before?.text()) !== (await entry.clone().text())) {
        const old = (await cache.keys()).filter(
          ({ url }) => isReleaseFile(url) || /\/words\.[^/]*$/.test(url),
        );
        await Promise.all(old.map((key) => cache.delete(key)));
      }
      await keep('index', address, entry);
    },
  };
}

/** Whether an answer is a page of this site that can be shown again. */
export function isPage({ status, redirected, headers }: Response): boolean {
  return (
    status === 200 && !redirected && (headers.get('content-type') ?? '').startsWith('text/html')
  );
}
