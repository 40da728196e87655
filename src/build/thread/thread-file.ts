/** Name of the thread's file in a bundle. */
export const THREAD = 'article-thread';

/** Name of the global slot for the URL of the bundle from which a command runs. */
export const bundleSlot = 'handrail.bundle';

/** Returns the URL of the file of the thread: of the bundle, if the command runs from one. */
export function threadFile(): URL {
  const bundle = (globalThis as { [name: symbol]: string | undefined })[Symbol.for(bundleSlot)];
  return bundle === undefined
    ? new URL(`./${THREAD}.ts`, import.meta.url)
    : new URL(`./${THREAD}.mjs`, bundle);
}
