/**
 * Reads a file of a built site by its path from the site root, without a slash at the beginning.
 * Returns undefined when the site has no such file.
 */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
