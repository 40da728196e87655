/** The caches of a browser, in memory. The uses named in `failing` reject. */
export function memoryCaches() {
  const kept = new Map<string, Map<string, Response>>();
  const failing = new Set<string>();
  const failed = new Set<string>();
  const use = <T>(name: string, work: () => T): Promise<T> => {
    if (!failing.has(name)) return Promise.resolve(work());
    failed.add(name);
    return Promise.reject(new DOMException(name, 'QuotaExceededError'));
  };
  const keyOf = (key: Request | string) => (typeof key === 'string' ? key : key.url);
  const cacheOf = (files: Map<string, Response>) => ({
    match: (key: string) => use('match', () => files.get(key)?.clone()),
    put: (key: string, response: Response) => use('put', () => void files.set(key, response)),
    keys: () => use('keys', () => [...files.keys()].map((url) => ({ url }))),
    delete: (key: Request | string) => use('delete', () => files.delete(keyOf(key))),
  });
  const open = (name: string) => {
    if (failing.has('throw')) {
      failed.add('throw');
      throw new DOMException('The operation is insecure.', 'SecurityError');
    }
    return use('open', () => {
      const files = kept.get(name) ?? new Map<string, Response>();
      kept.set(name, files);
      return cacheOf(files);
    });
  };
  return {
    api: {
      open,
      keys: () => use('names', () => [...kept.keys()]),
      delete: (name: string) => use('remove', () => kept.delete(name)),
    },
    kept,
    failing,
    failed,
    urls: () => [...kept.values()].flatMap((files) => [...files.keys()]).toSorted(),
  };
}
