import address from '@service-worker?worker&url';

/** Browsers have service workers only over https and on this machine. The page comes first. */
addEventListener('load', () => void navigator.serviceWorker?.register(address));
