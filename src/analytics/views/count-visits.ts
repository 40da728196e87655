import { VISIT_BYTES } from './visit-parts.ts';

/** A visitor who comes back to an article after this time, in milliseconds, views it again. */
export const VIEW_GAP = 30 * 60_000;

/**
 * Counts the views among the visits of some visitors: of each visitor and article the first visit,
 * and every further one that is at least `VIEW_GAP` after the last that counted. The order of the
 * visits does not matter, nor does significant one twice.
 *
 * What a run adds is the views among all its visits less those among the visits that earlier runs
 * counted. So an overlap between an old log and a new one adds nothing, and a reader who stays
 * while a log is rotated counts once.
 * @param visits as `VisitParts` keeps them
 * @param isOld whether an earlier run has counted this stretch of its log
 * @param add is told how many views to add to an article
 */
export function countVisits(
  visits: Buffer,
  isOld: (stretch: number) => boolean,
  add: (article: number, views: number) => void,
): void {
  // Buffers of another length than a multiple of eight have no such view; visits are 24 bytes long.
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
