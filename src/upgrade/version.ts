const VERSION = /^\d+\.\d+\.\d+$/;

/** Whether a text is the number of a release, such as `0.2.0`. */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** Orders numbers of releases, the oldest first. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
