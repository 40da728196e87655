/**
 * Delay after the page has loaded, in milliseconds, so that the page gets the whole connection
 * first.
 */
const DELAY = 2500;

const { serviceWorker: scriptUrl } = document.documentElement.dataset;

/** Browsers allow service workers only over https and on localhost, and may refuse them. */
async function register(script: string): Promise<void> {
  try {
    await navigator.serviceWorker?.register(script);
  } catch (error) {
    console.info('Offline reading is not available:', error);
  }
}

if (scriptUrl !== undefined) addEventListener('load', () => setTimeout(register, DELAY, scriptUrl));
