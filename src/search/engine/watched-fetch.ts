import { MEANING_FOLDER } from './meaning.ts';

export type WatchedFetch = {
  /** Requests that failed so far. */
  readonly failures: readonly string[];
  /**
   * Requests a file before Pagefind does. The response serves every request for the file until
   * `forgetEarly` is called.
   */
  askEarly(name: string): void;
  forgetEarly(): void;
};

/**
 * Wraps the `fetch` of the worker, because Pagefind ignores failed requests. Also requests some
 * files in parallel that Pagefind would request one after another.
 * @param folder whose files are watched, except those of meaning, without which search works
 */
export function watchFetch(folder: URL): WatchedFetch {
  const failures: string[] = [];
  const { fetch } = globalThis;
  const optional = new URL(MEANING_FOLDER, folder);
  const early = new Map<string, Promise<Response>>();
  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input instanceof Request ? input.url : input), folder);
    const isWatched = url.href.startsWith(folder.href) && !url.href.startsWith(optional.href);
    if (!isWatched) return fetch(input, init);
    try {
      const response = (await early.get(url.pathname))?.clone() ?? (await fetch(input, init));
      if (!response.ok) failures.push(`${url.href}: ${response.status}`);
      return response;
    } catch (error) {
      failures.push(`${url.href}: ${String(error)}`);
      throw error;
    }
  };
  return {
    failures,
    askEarly(name) {
      const url = new URL(name, folder);
      if (early.has(url.pathname)) return;
      // Files that name the current release must be fresh. The search script may come from the
      // cache.
      const response = fetch(url, /\.json$/.test(name) ? { cache: 'no-cache' } : {});
      response.catch(() => undefined);
      early.set(url.pathname, response);
    },
    forgetEarly: () => early.clear(),
  };
}
