import { createHash, hash as hashOnce } from 'node:crypto';

/** Returns the SHA-256 digest of all contents together, as 64 hex digits. */
export function digest(...contents: readonly (string | Uint8Array)[]): string {
  const [first, ...others] = contents;
  // Takes half the time for the small contents of articles.
  if (first !== undefined && others.length === 0) return hashOnce('sha256', first);
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}
