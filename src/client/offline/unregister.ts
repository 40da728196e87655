import type { ServiceWorkerScope } from './worker-scope.ts';

// The service worker of a site without offline support. It removes the caches and the registration
// of earlier versions. It imports only types, so that the preview can serve this file as it is.

const worker = globalThis as unknown as ServiceWorkerScope;

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => event.waitUntil(unregister()));

async function unregister(): Promise<void> {
  const { registration } = worker;
  try {
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith(`handrail ${registration.scope} `));
    await Promise.all(own.map((name) => caches.delete(name)));
  } finally {
    // Also when the browser denies access to its caches.
    await registration.unregister();
  }
}
