import { VISIT_BYTES } from './visit-parts.ts';

/** Minimum time between two views of an article by one visitor, in milliseconds. */
const VIEW_GAP = 30 * 60_000;

/**
 * Counts the views among visits. For each visitor and article, the first visit counts, and each
 * later one that is at least `VIEW_GAP` after the last that counted. Order and duplicates do not
 * matter.
 *
 * A run adds the views among all its visits minus the views among the visits that earlier runs
 * counted. So an overlap between an old and a new log adds nothing, and a reader who stays while a
 * log is rotated counts once.
 * @param visits in the format of `VisitParts`
 * @param isOld returns whether an earlier run counted a stretch of a log
 * @param add called with the number of views to add to an article
 */
export function countVisits(
  visits: Buffer,
  isOld: (stretch: number) => boolean,
  add: (article: number, views: number) => void,
): void {
  // A Float64Array needs a length that is a multiple of eight bytes; visits are 24 bytes long.
  const times = new Float64Array(visits.buffer, visits.byteOffset, visits.length / 8);
  const words = new Uint32Array(visits.buffer, visits.byteOffset, visits.length / 4);
  const time = (visit: number) => times[visit * 3] ?? 0;
  const word = (visit: number, position: number) => words[visit * 6 + position] ?? 0;
  const order = Uint32Array.from({ length: visits.length / VISIT_BYTES }, (_, index) => index);
  order.sort(
    (a, b) =>
      word(a, 2) - word(b, 2) ||
      word(a, 3) - word(b, 3) ||
      word(a, 4) - word(b, 4) ||
      time(a) - time(b),
  );

  let before: number | undefined;
  let last = -Infinity;
  let lastOld = -Infinity;
  for (const visit of order) {
    if (
      before === undefined ||
      word(visit, 2) !== word(before, 2) ||
      word(visit, 3) !== word(before, 3) ||
      word(visit, 4) !== word(before, 4)
    ) {
      last = -Infinity;
      lastOld = -Infinity;
    }
    before = visit;
    const now = time(visit);
    if (now - last >= VIEW_GAP) {
      last = now;
      add(word(visit, 4), 1);
    }
    if (isOld(word(visit, 5)) && now - lastOld >= VIEW_GAP) {
      lastOld = now;
      add(word(visit, 4), -1);
    }
  }
}
