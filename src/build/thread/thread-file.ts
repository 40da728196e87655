/** The files with which threads begin, by their names in a bundle. */
export const threads = {
  'article-thread': new URL('./article-thread.ts', import.meta.url),
  'preview-worker': new URL('../preview/preview-worker.ts', import.meta.url),
} as const;

/** Name of the global slot for the URL of the bundle from which a command runs. */
export const bundleSlot = 'handrail.bundle';

/** Returns the URL of the file of a thread: of the bundle, if the command runs from one. */
export function threadFile(name: keyof typeof threads): URL {
  const bundle = (globalThis as { [name: symbol]: string | undefined })[Symbol.for(bundleSlot)];
  return bundle === undefined ? threads[name] : new URL(`./${name}.mjs`, bundle);
}
