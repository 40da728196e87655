import { lookup } from 'mrmime';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '../lib/digest.ts';
import { forEachConcurrently } from '../lib/for-each-concurrently.ts';
import { UserError } from '../lib/problem.ts';
import { LEDGER_NAME, printLedger, readLedger } from './ledger.ts';
import { faultsOf, MANIFEST_NAME, readManifest } from './manifest.ts';
import type { PublishStep, Release } from './plan.ts';
import { planRelease } from './plan.ts';
import type { Target } from './target.ts';
import { cacheControlOf } from './upload-order.ts';

/** Maximum uploads at once. */
const AT_ONCE = 16;
/** Maximum faults to report; one is enough to stop. */
const MAX_FAULTS = 20;

/**
 * Default time for which files that open pages may request outlive their release, in milliseconds.
 */
export const DAY = 86_400_000;

/**
 * Checks that a folder is a complete release.
 * @param others paths that are allowed as well
 * @throws UserError with a line for each difference
 */
export function requireWhole(directory: string, others?: ReadonlySet<string>): void {
  const faults = faultsOf(directory, others);
  if (faults.length === 0) return;
  const more = faults.length > MAX_FAULTS ? [`… and ${faults.length - MAX_FAULTS} more.`] : [];
  throw new UserError(
    [...faults.slice(0, MAX_FAULTS), ...more, 'Nothing was published.'].join('\n'),
  );
}

/**
 * Checks that a folder is a complete release for readers.
 * @param others paths that are allowed as well
 * @throws UserError when it is incomplete or a preview
 */
export function requirePublishable(directory: string, others?: ReadonlySet<string>): void {
  requireWhole(directory, others);
  if (readManifest(directory)?.preview)
    throw new UserError(
      `${directory} is a preview, which shows unpublished content. Run npm run ` +
        'build without --preview.',
    );
}

/**
 * Returns what `publish` would do with the release in the folder.
 * @throws UserError when the release is incomplete or the target's ledger is not valid
 */
export async function planFor(
  directory: string,
  target: Target,
  keep = DAY,
  now = new Date(),
): Promise<PublishStep[]> {
  requirePublishable(directory);
  return plan(directory, target, keep, now);
}

async function plan(
  directory: string,
  target: Target,
  keep: number,
  now: Date,
): Promise<PublishStep[]> {
  return planRelease(
    readLedger(await target.read(LEDGER_NAME)),
    await releaseIn(directory),
    now,
    keep,
  );
}

/**
 * Publishes a release to a target. The site stays complete at every moment, and after an
 * interruption the same call finishes the upload. Only one may run for a bucket at a time; folders
 * are locked.
 * @param directory of the built site
 * @param keep how long files of earlier releases that open pages may request stay, in milliseconds
 * @returns the steps that were done
 * @throws UserError when the release is incomplete or changes during the upload, or another upload
 *   is running
 */
export async function publish(
  directory: string,
  target: Target,
  keep = DAY,
  now = new Date(),
): Promise<PublishStep[]> {
  requirePublishable(directory);
  const { files } = await releaseIn(directory);
  const upload = async (path: string) => {
    const content = await readFile(join(directory, path));
    if (digest(content) !== files[path])
      throw new UserError(`${path} changed during the upload. Publish again after the build.`);
    await put(target, path, content);
  };

  const end = await target.begin();
  try {
    const steps = await plan(directory, target, keep, now);
    for (const step of steps) {
      if ('ledger' in step) await put(target, LEDGER_NAME, printLedger(step.ledger));
      else if ('put' in step) await forEachConcurrently(step.put, AT_ONCE, upload);
      else await forEachConcurrently(step.remove, AT_ONCE, (path) => target.remove(path));
    }
    return steps;
  } finally {
    await end();
  }
}

async function releaseIn(directory: string): Promise<Release> {
  const id = digest(await readFile(join(directory, MANIFEST_NAME)));
  const files = Object.entries(readManifest(directory)?.files ?? {}).map(
    ([path, file]) => [path, file.sha256] as const,
  );
  return { id, files: Object.fromEntries([...files, [MANIFEST_NAME, id]]) };
}

function put(target: Target, path: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const type = lookup(path) ?? 'application/octet-stream';
  const contentType = /^text\/|[/+](?:xml|json)$/.test(type) ? `${type}; charset=utf-8` : type;
  return target.put(path, bytes, { contentType, cacheControl: cacheControlOf(path) });
}
