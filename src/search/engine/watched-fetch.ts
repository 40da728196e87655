export type WatchedFetch = {
  /** What could not be loaded so far. */
  readonly failures: readonly string[];
  /** Asks for a file before Pagefind does; the answer serves every request for it until `forgetEarly`. */
  askEarly(name: string): void;
  forgetEarly(): void;
};

/**
 * Watches the worker's own `fetch`, since Pagefind swallows failed requests, and asks for some files at once that it would
 * ask for one after the other.
 * @param folder whose files are watched
 */
export function watchFetch(folder: URL): WatchedFetch {
  const failures: string[] = [];
  const { fetch } = globalThis;
  const early = new Map<string, Promise<Response>>();
  globalThis.fetch = async (input, init) => {
    const address = new URL(String(input instanceof Request ? input.url : input), folder);
    if (!address.href.startsWith(folder.href)) return fetch(input, init);
    try {
      const response = (await early.get(address.pathname))?.clone() ?? (await fetch(input, init));
      if (!response.ok) failures.push(`${address.href}: ${response.status}`);
      return response;
    } catch (error) {
      failures.push(`${address.href}: ${String(error)}`);
      throw error;
    }
  };
  return {
    failures,
    askEarly(name) {
      const address = new URL(name, folder);
      if (early.has(address.pathname)) return;
      // Fresh where it says what is current; the program itself may come from the cache.
      const response = fetch(address, /\.json$/.test(name) ? { cache: 'no-cache' } : {});
      response.catch(() => undefined);
      early.set(address.pathname, response);
    },
    forgetEarly: () => early.clear(),
  };
}
