/** Wait after the page has loaded, in milliseconds: until then the connection is the reader's. */
const DELAY = 2500;

const { serviceWorker: address } = document.documentElement.dataset;

/** Browsers have service workers only over https and on this machine. */
if (address !== undefined)
  addEventListener(
    'load',
    () => void setTimeout(() => void navigator.serviceWorker?.register(address), DELAY),
  );
