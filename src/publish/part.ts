import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { siteRoutes } from '../config/route-table.ts';
import type { BuildSources } from '../build/build-sources.ts';
import { digest } from '../lib/digest.ts';
import type { Shard } from '../domain/shard.ts';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import { fileTableSchema, filesIn } from './manifest.ts';

/** Name of the list in the folder of a part. It is not a manifest: a part cannot be published. */
export const PART_NAME = siteRoutes.part.path;

const partSchema = z.strictObject({
  shard: z.strictObject({ number: z.int().positive(), count: z.int().positive() }),
  sources: z.record(z.string(), z.string()),
  files: fileTableSchema,
});

/** The files of a part, and its sources. Parts of one site have the same sources. */
export type Part = z.infer<typeof partSchema>;

/**
 * Turns the output of a shard into a part: removes the files of other shards, then writes the list
 * of its own.
 * @param directory that the shard was built into
 * @param articleFiles paths of the files for the shard's articles; the first shard keeps all files
 */
export function writePart(
  directory: string,
  shard: Shard,
  sources: BuildSources,
  articleFiles: readonly string[],
): void {
  // Pages refer to scripts and styles by hash, and only the first part contains them. Images of
  // .mdx articles differ: only the first part makes them.
  const assets = Object.keys(filesIn(join(directory, '_astro')))
    .filter((path) => /\.(js|css)$/.test(path))
    .join('\n');
  if (shard.number > 1) keepOnly(directory, new Set(articleFiles));
  const part: Part = {
    shard: { ...shard },
    sources: { ...sources, 'scripts and styles': digest(assets) },
    files: filesIn(directory),
  };
  writeFileAtomically(join(directory, PART_NAME), `${JSON.stringify(part, null, 1)}\n`);
}

/** Returns the part in a folder; undefined when there is none. */
export function readPart(directory: string): Part | undefined {
  try {
    return partSchema.parse(JSON.parse(readFileSync(join(directory, PART_NAME), 'utf8')));
  } catch {
    return undefined;
  }
}

function keepOnly(directory: string, paths: ReadonlySet<string>): void {
  const folders = new Set([...paths].map((path) => path.split('/')[0]));
  for (const name of readdirSync(directory))
    if (!folders.has(name)) rmSync(join(directory, name), { recursive: true });
  for (const path of Object.keys(filesIn(directory)))
    if (!paths.has(path)) rmSync(join(directory, path));
}
