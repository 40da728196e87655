import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { siteRoutes } from '../config/route-table.ts';
import { factsOfFile } from '../lib/file-facts.ts';
import { entriesBelow } from '../lib/files-below.ts';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import { LEDGER_NAME } from './ledger.ts';
import { releasePathSchema } from './release-path.ts';

/** Name of the manifest in the folder of a built site. */
export const MANIFEST_NAME = siteRoutes.manifest.path;

const fileSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
});
/** Files by path from the root of the folder. */
export const fileTableSchema = z.record(releasePathSchema, fileSchema);
const manifestSchema = z.strictObject({
  preview: z.boolean(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  count: z.int(),
  bytes: z.int(),
  files: fileTableSchema,
});

/**
 * Every file of a release except the manifest, by path from the site root. `count` and `bytes` are
 * totals. A `preview` shows unpublished content. `url` is the public URL that the site was built
 * for.
 */
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Writes the manifest of a built site, as the last step of a build and after files are added. The
 * same files give the same manifest.
 * @param directory of the site
 * @param known files that have not changed since `filesIn`
 * @param added see `filesIn`
 */
export function writeManifest(
  directory: string,
  { preview = false, url }: Partial<Pick<Manifest, 'preview' | 'url'>> = {},
  known: Manifest['files'] = {},
  added?: string,
): void {
  const files = filesIn(directory, known, added);
  const bytes = Object.values(files).reduce((sum, file) => sum + file.bytes, 0);
  const manifest: Manifest = { preview, url, count: Object.keys(files).length, bytes, files };
  writeFileAtomically(join(directory, MANIFEST_NAME), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** Returns the manifest of a folder; undefined when it is missing or not valid. */
export function readManifest(directory: string): Manifest | undefined {
  const path = join(directory, MANIFEST_NAME);
  if (!existsSync(path)) return undefined;
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Returns a sentence for each difference between a folder and its manifest; none when the release
 * is complete.
 * @param others paths that are allowed as well, such as files of earlier releases
 */
export function faultsOf(directory: string, others: ReadonlySet<string> = new Set()): string[] {
  if (!existsSync(directory))
    return [`The folder ${directory} does not exist. Run npm run build first.`];
  const manifest = readManifest(directory);
  if (!manifest)
    return [
      `${directory} has no valid ${MANIFEST_NAME}, which a build writes last. Run npm ` +
        'run build again.',
    ];

  const wanted = Object.values(manifest.files);
  const sum = wanted.reduce((bytes, file) => bytes + file.bytes, 0);
  return [
    ...(manifest.count === wanted.length && manifest.bytes === sum
      ? []
      : [`${MANIFEST_NAME} was changed by hand: its totals are wrong. Run npm run build again.`]),
    ...differencesIn(directory, manifest.files, others),
  ];
}

/**
 * Returns a sentence for each file that is missing, changed or unexpected.
 * @param files the files that should exist
 * @param others paths that are allowed as well
 */
export function differencesIn(
  directory: string,
  files: Manifest['files'],
  others: ReadonlySet<string>,
): string[] {
  const paths = new Set(pathsIn(directory));
  return [
    ...Object.entries(files).flatMap(([path, file]) => {
      if (!paths.has(path)) return [`${path} is missing.`];
      const found = factsOfFile(readFileSync(join(directory, path)));
      return found.sha256 === file.sha256 ? [] : [`${path} is not what the build wrote.`];
    }),
    ...[...paths]
      .filter((path) => !(path in files) && !others.has(path))
      .map((path) => `${path} is not part of the build.`),
  ];
}

/**
 * Returns the files below a folder, without the manifest and the ledger; none when the folder is
 * missing.
 * @param known files that need not be read again
 * @param added a folder in it; all other files are known
 */
export function filesIn(
  directory: string,
  known: Manifest['files'] = {},
  added?: string,
): Manifest['files'] {
  const paths = added === undefined ? pathsIn(directory) : pathsAfter(directory, known, added);
  return Object.fromEntries(
    paths.map((path) => [path, known[path] ?? factsOfFile(readFileSync(join(directory, path)))]),
  );
}

function pathsAfter(directory: string, known: Manifest['files'], added: string): string[] {
  const paths = pathsIn(join(directory, added)).map((path) => `${added}/${path}`);
  return [...Object.keys(known), ...paths].sort();
}

/**
 * Returns all paths that are not folders. Links are included, so that they are reported as
 * unexpected.
 */
function pathsIn(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return entriesBelow(directory).filter((path) => path !== MANIFEST_NAME && path !== LEDGER_NAME);
}
