export type Page<Item> = {
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
  readonly items: readonly Item[];
};

/** Returns the number of pages for this number of items. An empty listing has one page. */
export function pageCount(itemCount: number, pageSize: number): number {
  return Math.max(1, Math.ceil(itemCount / pageSize));
}

/** Returns one page of the items. A number out of range gives the closest page. */
export function pageOf<Item>(items: readonly Item[], number: number, pageSize: number): Page<Item> {
  const count = pageCount(items.length, pageSize);
  const inside = Math.min(Math.max(1, number), count);
  return { number: inside, count, items: items.slice((inside - 1) * pageSize, inside * pageSize) };
}

/**
 * Returns the numbers in a pager: first, last and those around the current one, with `undefined`
 * for a gap.
 * @example pagerNumbers(6, 12) // [1, undefined, 5, 6, 7, undefined, 12]
 */
export function pagerNumbers(current: number, count: number): (number | undefined)[] {
  const shown = [...new Set([1, current - 1, current, current + 1, count])]
    .filter((number) => number >= 1 && number <= count)
    .sort((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const before = shown[index - 1] ?? 0;
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? [undefined, number] : [number];
  });
}
