/**
 * Returns a hash of 32 bits: FNV-1a with a final mix, so that low and high bits are independent
 * (https://en.wikipedia.org/wiki/Fowler–Noll–Vo_hash_function).
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
