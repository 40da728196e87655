/** Wait after the page has loaded, in milliseconds: until then the connection is the reader's. */
const DELAY = 2500;

const { serviceWorker: address } = document.documentElement.dataset;

/** Browsers have service workers only over https and on this machine, and may refuse them. */
async function register(script: string): Promise<void> {
  try {
    await navigator.serviceWorker?.register(script);
  } catch (error) {
    console.info('Offline reading is not available:', error);
  }
}

if (address !== undefined) addEventListener('load', () => setTimeout(register, DELAY, address));
