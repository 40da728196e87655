import { digest } from '../../lib/digest.ts';
import type { ResultCache } from '../../lib/result-cache.ts';

/**
 * Keeps the results of a cache in memory, because a preview needs them after every edit. Writes
 * them to the cache once: what is edited later, the next start examines again.
 */
export function keptResults<Result>(cache: ResultCache<Result>): ResultCache<Result> {
  const known = new Map<string, { readonly content: string; readonly result: Result }>();
  let isSaved = false;
  const remember = (path: string, content: string, result: Result) => {
    known.set(path, { content, result });
    return result;
  };
  return {
    find(path, content) {
      const kept = known.get(path);
      if (kept?.content === content) return kept.result;
      const found = cache.find(path, content);
      return found && remember(path, content, found);
    },
    digestOf(path, content) {
      const kept = known.get(path);
      if (kept?.content === content) return digest(JSON.stringify(kept.result));
      return cache.digestOf(path, content);
    },
    keep(path, content, result) {
      remember(path, content, result);
      if (!isSaved) cache.keep(path, content, result);
    },
    save() {
      if (!isSaved) cache.save();
      isSaved = true;
    },
  };
}
