/** Also in `hide-early.ts`. */
const KEY = 'handrail.notices';

/** Keys that are remembered. The oldest are forgotten. */
const MOST = 50;

/** What the reader has dismissed on this page, for browsers that store nothing. */
const here = new Set<string>();

/** Returns whether the reader has dismissed a notice; see `noticeKey`. */
export function isDismissed(key: string): boolean {
  return here.has(key) || stored().includes(key);
}

/** Remembers on this device that the reader has dismissed a notice. */
export function dismiss(key: string): void {
  here.add(key);
  const keys = [...stored().filter((other) => other !== key), key].slice(-MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(keys));
  } catch {
    // Browsers may forbid storage. The notice is gone from this page only.
  }
}

function stored(): string[] {
  try {
    const keys: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  } catch {
    // As above, or something else wrote there.
    return [];
  }
}
