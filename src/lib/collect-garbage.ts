import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Memory of a thread up to which it is not worth the time, in bytes. */
const SMALL = 150 * 2 ** 20;

/**
 * Returns the memory of what this thread no longer needs to the system. Node waits with that, but
 * another process may be about to need much.
 */
export function collectGarbage(): void {
  if (getHeapStatistics().used_heap_size < SMALL) return;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: object) => void;
  collect({ type: 'major', flavor: 'last-resort' });
}
