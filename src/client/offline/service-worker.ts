import { localeRoutes } from '../../config/route-table.ts';
import type { Store } from './handling.ts';
import { handlingOf } from './handling.ts';
import { isPage, isWhole, openStores } from './stores.ts';
import type { FetchEvent } from './worker-scope.ts';
import { worker } from './worker-scope.ts';

// Readers can open pages again without a connection. While there is one, pages come from the
// network.

/**
 * The offline pages of all locales, as paths from the site root, the default locale first. The
 * build sets this value.
 */
declare const OFFLINE_PAGES: readonly string[];

/** How long the network may take before the stored page is shown, in milliseconds. */
const NETWORK_TIMEOUT = 3000;

const { scope } = worker.registration;
const stores = openStores(scope);

worker.addEventListener('install', (event) => {
  void worker.skipWaiting();
  event.waitUntil(loadShell(OFFLINE_PAGES));
});

worker.addEventListener('activate', (event) => event.waitUntil(activate()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const handling = handlingOf(request, scope);
  if (handling && request.mode === 'navigate') event.respondWith(answerPage(event));
  else if (handling?.networkFirst) event.respondWith(answerFresh(event, handling.store));
  else if (handling) event.respondWith(answerKept(event, handling.store));
});

async function activate(): Promise<void> {
  const { registration, clients } = worker;
  await Promise.allSettled([registration.navigationPreload?.enable(), clients.claim()]);
  // The pages of a first visit loaded before the service worker started.
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const own = pages.filter(({ url }) => url.startsWith(scope));
  await Promise.allSettled(own.map(({ url }) => stores.load(url, 'pages', 'assets')));
}

async function loadShell(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => stores.load(scope + path, 'shell', 'shell')));
}

let restored: Promise<void> | undefined;

/**
 * Loads the offline pages that are missing because the storage was full or the browser evicted
 * them.
 */
async function restoreShell(): Promise<void> {
  const kept = await Promise.all(OFFLINE_PAGES.map((path) => stores.find('shell', scope + path)));
  await loadShell(OFFLINE_PAGES.filter((_path, index) => !kept[index]));
}

/**
 * Returns the page from the network, or the stored page without a network or when it takes too
 * long.
 */
async function answerPage(event: FetchEvent): Promise<Response> {
  const { url } = event.request;
  const fresh = loadPage(event);
  event.waitUntil(fresh.catch(() => undefined));
  // Started in parallel, so that the network does not wait for the store.
  const kept = stores.find('pages', url);
  const timeout = new Promise((resolve) => setTimeout(resolve, NETWORK_TIMEOUT));
  const afterTimeout = timeout.then(async () => (await kept) ?? fresh);
  return Promise.race([fresh, afterTimeout]).catch(async () => (await kept) ?? offlinePage(url));
}

async function loadPage(event: FetchEvent): Promise<Response> {
  const { url } = event.request;
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  if (isPage(response)) {
    event.waitUntil(stores.keep('pages', url, response.clone()));
    // Once each time the worker starts. Browsers stop it after half a minute without requests.
    event.waitUntil((restored ??= restoreShell()));
  } else if (response.status === 404 || response.status === 410) {
    // A deleted page must not be shown again.
    event.waitUntil(stores.forget('pages', url));
  }
  return response;
}

async function offlinePage(url: string): Promise<Response> {
  const localeOf = (page: string) => scope + page.slice(0, -localeRoutes.offline.length);
  const page = OFFLINE_PAGES.findLast((path) => url.startsWith(localeOf(path))) ?? '';
  return (await stores.find('shell', scope + page)) ?? Response.error();
}

/** Returns any response of the network; without a network, the stored response. */
async function answerFresh(event: FetchEvent, store: Store): Promise<Response> {
  const { request } = event;
  try {
    const response = await fetch(request);
    if (isWhole(response)) {
      // The other files of an index are requested after its entry file.
      const isEntry = request.url.includes('/pagefind-entry.json');
      if (isEntry) await stores.keepEntry(request.url, response.clone());
      else event.waitUntil(stores.keep(store, request.url, response.clone()));
    }
    return response;
  } catch (error) {
    const kept = await stores.find(store, request.url);
    if (kept) return kept;
    throw error;
  }
}

async function answerKept(event: FetchEvent, store: Store): Promise<Response> {
  const { url } = event.request;
  const kept = (await stores.find(store, url)) ?? (await stores.find('shell', url));
  if (kept) return kept;
  const response = await fetch(event.request);
  if (isWhole(response)) event.waitUntil(stores.keep(store, url, response.clone()));
  return response;
}
