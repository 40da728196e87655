import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { siteRoutes } from '../config/route-table.ts';
import type { BuildSources } from '../build/build-sources.ts';
import { digest } from '../lib/digest.ts';
import type { Shard } from '../domain/shard.ts';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import { fileTableSchema, filesIn } from './manifest.ts';

/** Name of the list in the folder of a part. It is no manifest: a part cannot be published. */
export const PART_NAME = siteRoutes.part.path;

const partSchema = z.strictObject({
  shard: z.strictObject({ number: z.int().positive(), count: z.int().positive() }),
  sources: z.record(z.string(), z.string()),
  files: fileTableSchema,
});

/**
 * What a part of a site holds, and what it was made from: parts of one site have the same sources.
 */
export type Part = z.infer<typeof partSchema>;

/**
 * Makes a part of what a shard has built: the files that are its own, and the list of them, which
 * is written last.
 * @param directory that the shard was built into
 * @param articleFiles paths of what the shard makes of its articles; the first shard keeps
 *   everything
 */
export function writePart(
  directory: string,
  shard: Shard,
  sources: BuildSources,
  articleFiles: readonly string[],
): void {
  // Pages name scripts and styles by their hashes, and only the first part brings them. Images of
  // .mdx articles differ: only the first makes them.
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

/** @returns undefined when the folder is no part of a site */
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
