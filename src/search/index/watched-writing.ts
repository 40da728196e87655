import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../lib/problem.ts';

/** Time between two looks, in milliseconds. */
const INTERVAL = 500;

/** Enough to fill the last block of a disk. */
const PROBE = new Uint8Array(65_536);

/**
 * Waits until Pagefind has written its files. On a full disk, Pagefind tries for ever to make a
 * file, or ends without an answer. So a file is written beside its own from time to time.
 * @param folder in which Pagefind writes; its parent exists
 * @throws the system's error when the disk takes no more, and UserError when Pagefind has ended
 */
export async function watchedWriting<Written>(
  writing: Promise<Written>,
  folder: string,
): Promise<Written> {
  const failed = Promise.withResolvers<never>();
  const probe = join(folder, '..', '.handrail-probe');
  const timer = setInterval(() => {
    try {
      writeFileSync(probe, PROBE);
      rmSync(probe);
      if (!process.getActiveResourcesInfo().includes('ProcessWrap'))
        throw new UserError('Pagefind stopped while it wrote the search index. Build again.');
    } catch (error) {
      failed.reject(error);
    }
  }, INTERVAL);
  try {
    return await Promise.race([writing, failed.promise]);
  } finally {
    clearInterval(timer);
  }
}
