import type { ResultRow } from '../engine/rows.ts';
import type { Receiver, SearchClient } from './search-client.ts';

/**
 * Returns what receives a listing that is shown only as a whole: it requests all rows of the page.
 * @param onComplete called with the rows when all have arrived
 * @param onFailure see `Receiver`
 */
export function completeRows(
  client: SearchClient,
  onComplete: (rows: readonly ResultRow[]) => void,
  onFailure: () => void,
): Receiver {
  let rows: ResultRow[] = [];
  let size = 0;
  const showComplete = () => {
    if (Object.keys(rows).length === size) onComplete(rows);
  };
  return {
    onListing(listing) {
      rows = [];
      ({ size } = listing);
      client.load([...Array(size).keys()]);
      showComplete();
    },
    onRow(index, row) {
      rows[index] = row;
      showComplete();
    },
    onFailure,
  };
}
