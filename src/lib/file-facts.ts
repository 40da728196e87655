import { digest } from './digest.ts';

/** What a manifest says of a file: its digest as 64 hex digits, and its size. */
export type FileFacts = { readonly sha256: string; readonly bytes: number };

/** Returns the facts of a file with this content. */
export function factsOfFile(content: Uint8Array): FileFacts {
  return { sha256: digest(content), bytes: content.length };
}
