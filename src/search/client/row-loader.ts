import type { ResultRow } from '../engine/rows.ts';
import type { ResultList } from './result-list.ts';

/** Least height of a row, in CSS pixels. */
const ROW_HEIGHT = 160;
/** Number of rows that load when the reader comes near the first empty one. */
const STEP = 4;
/** How near below the view the first empty row must be. Above the view, it always counts. */
const NEAR = '100000px 0px 200px';
/** After this pause in typing, in milliseconds, the rows out of view load too. */
const READING_PAUSE = 3000;

/**
 * Loads the rows of a listing: those in view first, and the others when they come near the view,
 * when a row gets the focus, or after a pause.
 */
export type RowLoader = {
  /**
   * Starts a new listing. The rows before stay until those in view are there.
   * @param size number of rows
   * @param isFinal whether the reader has finished the query, so that all rows load without a pause
   */
  start(size: number, isFinal: boolean): void;
  receive(index: number, row: ResultRow): void;
  /** Requests no more rows of the listing. */
  stop(): void;
};

/**
 * @param load requests rows by their positions
 * @param onShown called when new rows are on the page. `isComplete`: all that will load without
 * the reader's doing
 */
export function createRowLoader(
  container: HTMLElement,
  list: ResultList,
  load: (rows: readonly number[]) => void,
  onShown: (isComplete: boolean) => void,
): RowLoader {
  const savesData = 'connection' in navigator && isSavingData(navigator.connection);
  let rows: (ResultRow | undefined)[] = [];
  let requested = 0;
  let mayContinue = false;
  let continuesAtOnce = false;
  let timer: number | undefined;

  const request = (end: number) => {
    const from = requested;
    requested = Math.min(rows.length, end);
    if (requested > from)
      load(Array.from({ length: requested - from }, (_, index) => from + index));
  };
  const requestAll = () => {
    if (mayContinue) request(rows.length);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (mayContinue && entries.some(({ isIntersecting }) => isIntersecting))
        request(requested + STEP);
    },
    { rootMargin: NEAR },
  );
  container.addEventListener('focusin', requestAll);

  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
    mayContinue = false;
  };
  return {
    stop,
    start(size, isFinal) {
      stop();
      rows = Array<undefined>(size).fill(undefined);
      requested = 0;
      const space = innerHeight - container.getBoundingClientRect().top;
      request(Math.max(1, Math.ceil(space / ROW_HEIGHT)));
      mayContinue = true;
      continuesAtOnce = isFinal && !savesData;
      if (!isFinal && !savesData) timer = window.setTimeout(requestAll, READING_PAUSE);
    },
    receive(index, row) {
      rows[index] = row;
      // Rows appear together: one that came late would move those after it.
      if (rows.slice(0, requested).includes(undefined)) return;
      list.show(rows);
      observer.disconnect();
      const next = container.children[requested];
      if (next) observer.observe(next);
      onShown(savesData || requested === rows.length);
      if (continuesAtOnce) requestAll();
    },
  };
}

function isSavingData(connection: unknown): boolean {
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'saveData' in connection &&
    connection.saveData === true
  );
}
