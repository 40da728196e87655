import { createHash } from 'node:crypto';

/** Returns the SHA-256 digest of all contents together, as 64 hex digits. */
export function digest(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}
