import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { siteRoutes } from '../config/route-table.ts';
import { digest } from '../lib/digest.ts';
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
/** Files by their paths from the folder's root. */
export const fileTableSchema = z.record(releasePathSchema, fileSchema);
const manifestSchema = z.strictObject({
  preview: z.boolean(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  count: z.int(),
  bytes: z.int(),
  files: fileTableSchema,
});

/**
 * Every file of a release but the manifest itself, by its path from the site's root; `count` and
 * `bytes` are their sums. A `preview` shows what is not published yet. `url` is the public URL that
 * the site was built for.
 */
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Writes the manifest of a built site: the last file of a build. Whoever adds files to a built site
 * writes it again. The same files give the same manifest.
 * @param directory of the site
 */
export function writeManifest(
  directory: string,
  { preview = false, url }: Partial<Pick<Manifest, 'preview' | 'url'>> = {},
): void {
  const files = filesIn(directory);
  const bytes = Object.values(files).reduce((sum, file) => sum + file.bytes, 0);
  const manifest: Manifest = { preview, url, count: Object.keys(files).length, bytes, files };
  writeFileAtomically(join(directory, MANIFEST_NAME), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** @returns the manifest of a folder, or undefined when there is none that can be read */
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
 * Compares a folder with its manifest.
 * @param others paths that may be there as well, such as what is left of earlier releases
 * @returns one sentence for each thing that does not fit; none when the release is whole
 */
export function faultsOf(directory: string, others: ReadonlySet<string> = new Set()): string[] {
  if (!existsSync(directory)) return [`There is no folder ${directory}. Run npm run build first.`];
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
      : [`${MANIFEST_NAME} contradicts itself: it was changed by hand.`]),
    ...differencesIn(directory, manifest.files, others),
  ];
}

/**
 * Compares the files of a folder with a table of what should be there.
 * @param others paths that may be there as well
 * @returns one sentence for each file that is missing, altered or not expected
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
      const found = describe(readFileSync(join(directory, path)));
      return found.sha256 === file.sha256 ? [] : [`${path} is not what the build wrote.`];
    }),
    ...[...paths]
      .filter((path) => !(path in files) && !others.has(path))
      .map((path) => `${path} is not part of the build.`),
  ];
}

/**
 * The files below a folder; the manifest and the ledger of releases do not count, and where there
 * is no folder there are none.
 */
export function filesIn(directory: string): Manifest['files'] {
  return Object.fromEntries(
    pathsIn(directory).map((path) => [path, describe(readFileSync(join(directory, path)))]),
  );
}

function describe(content: Uint8Array): Manifest['files'][string] {
  return { sha256: digest(content), bytes: content.length };
}

/** Whatever is no folder counts, links too: they are reported as no part of the build. */
function pathsIn(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return entriesBelow(directory).filter((path) => path !== MANIFEST_NAME && path !== LEDGER_NAME);
}
