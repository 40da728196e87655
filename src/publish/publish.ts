import { lookup } from 'mrmime';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '../lib/digest.ts';
import { forEachConcurrently } from '../lib/for-each-concurrently.ts';
import { UserError } from '../lib/problem.ts';
import { LEDGER_NAME, printLedger, readLedger } from './ledger.ts';
import { faultsOf, MANIFEST_NAME, readManifest } from './manifest.ts';
import type { Act, Release } from './plan.ts';
import { planRelease } from './plan.ts';
import type { Target } from './target.ts';
import { cacheControlOf } from './upload-order.ts';

/** Files on their way at once. */
const AT_ONCE = 16;
/** Faults that are told; one is enough to stop. */
const TOLD = 20;

/**
 * How long what open pages may ask for outlives its release unless said otherwise, in milliseconds.
 */
export const DAY = 86_400_000;

/**
 * Makes sure that a folder is a whole release.
 * @param others paths that may be there as well
 * @throws UserError with a line for each thing that does not fit
 */
export function requireWhole(directory: string, others?: ReadonlySet<string>): void {
  const faults = faultsOf(directory, others);
  if (faults.length === 0) return;
  const more = faults.length > TOLD ? [`… and ${faults.length - TOLD} more.`] : [];
  throw new UserError([...faults.slice(0, TOLD), ...more, 'Nothing was published.'].join('\n'));
}

/**
 * Makes sure that a folder is a whole release that readers may see.
 * @param others paths that may be there as well
 * @throws UserError when it is not whole, or a preview
 */
export function requirePublishable(directory: string, others?: ReadonlySet<string>): void {
  requireWhole(directory, others);
  if (readManifest(directory)?.preview)
    throw new UserError(
      `${directory} is a preview, which shows what is not published yet. Run npm run ` +
        'build without --preview.',
    );
}

/**
 * What `publish` would do with the release in the folder.
 * @throws UserError when the release is not whole or the target's ledger cannot be read
 */
export async function planFor(
  directory: string,
  target: Target,
  keep = DAY,
  now = new Date(),
): Promise<Act[]> {
  requirePublishable(directory);
  return plan(directory, target, keep, now);
}

async function plan(directory: string, target: Target, keep: number, now: Date): Promise<Act[]> {
  return planRelease(
    readLedger(await target.read(LEDGER_NAME)),
    await releaseIn(directory),
    now,
    keep,
  );
}

/**
 * Brings a release to a target. Interrupted at any moment, the site stays whole and the same call
 * finishes the work. Only one may run for a bucket at a time; a folder takes care of that itself.
 * @param directory of the built site
 * @param keep how long files of earlier releases stay that open pages may ask for, in milliseconds
 * @returns what was done
 * @throws UserError when the release is not whole or changes meanwhile, or another upload is at
 *   work
 */
export async function publish(
  directory: string,
  target: Target,
  keep = DAY,
  now = new Date(),
): Promise<Act[]> {
  requirePublishable(directory);
  const { files } = await releaseIn(directory);
  const upload = async (path: string) => {
    const content = await readFile(join(directory, path));
    if (digest(content) !== files[path])
      throw new UserError(
        `${path} has changed while it was published. Publish again when the build has ended.`,
      );
    await put(target, path, content);
  };

  const end = await target.begin();
  try {
    const acts = await plan(directory, target, keep, now);
    for (const act of acts) {
      if ('ledger' in act) await put(target, LEDGER_NAME, printLedger(act.ledger));
      else if ('put' in act) await forEachConcurrently(act.put, AT_ONCE, upload);
      else await forEachConcurrently(act.remove, AT_ONCE, (path) => target.remove(path));
    }
    return acts;
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
