import { constants, copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PUBLIC_URL } from '../build/build-sources.ts';
import { UserError } from '../lib/problem.ts';
import { differencesIn, writeManifest } from './manifest.ts';
import type { Part } from './part.ts';
import { PART_NAME, readPart } from './part.ts';

/** A part and its folder. */
type FoundPart = Part & { readonly folder: string };

/**
 * Joins the parts of a site into a release that is identical to a whole build.
 * @param folders of the parts, in any order; they are not changed
 * @param directory new folder of the release
 * @throws UserError when the parts do not form one site, or a part is not what its build wrote
 */
export function joinParts(folders: readonly string[], directory: string): void {
  const parts = folders.map(requirePart);
  requireComplete(parts);
  for (const part of parts) requireSameSources(part, parts[0] ?? part);
  requireDisjoint(parts);
  for (const part of parts) requireUnaltered(part);
  const made = new Set<string>();
  for (const { folder, files } of parts) {
    for (const path of Object.keys(files)) {
      const file = join(directory, path);
      if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      made.add(dirname(file));
      copyFileSync(join(folder, path), file, constants.COPYFILE_FICLONE);
    }
  }
  writeManifest(directory, { url: parts[0]?.sources[PUBLIC_URL] });
}

function requirePart(folder: string): FoundPart {
  const part = readPart(folder);
  if (!part)
    throw new UserError(
      `${folder} has no valid ${PART_NAME}, which the build of a part writes last. Build ` +
        `it with npm run build -- --shard 1/2 --out ${folder}.`,
    );
  return { ...part, folder };
}

function requireComplete(parts: readonly FoundPart[]): void {
  const [first] = parts;
  const other = parts.find(({ shard }) => shard.count !== first?.shard.count);
  if (first && other)
    throw new UserError(
      `${first.folder} is one of ${first.shard.count} parts, ${other.folder} one of ` +
        `${other.shard.count}. Build all with the same number after the slash.`,
    );
  for (let number = 1; number <= (first?.shard.count ?? 1); number++) {
    const found = parts.filter(({ shard }) => shard.number === number);
    const name = `part ${number} of ${first?.shard.count ?? 1}`;
    if (found.length === 0)
      throw new UserError(
        `There is no ${name}. Build it with --shard ${number}/${first?.shard.count ?? 1} ` +
          'and name its folder.',
      );
    if (found.length > 1)
      throw new UserError(
        `${found.map(({ folder }) => folder).join(' and ')} are both ${name}. Name one of them.`,
      );
  }
}

function requireSameSources(part: FoundPart, first: FoundPart): void {
  const different = Object.keys({ ...first.sources, ...part.sources }).find(
    (name) => part.sources[name] !== first.sources[name],
  );
  if (different === undefined) return;
  throw new UserError(
    `${part.folder} and ${first.folder} do not belong together: not the same ` +
      `${different}. Build all parts from one commit, on one day (UTC), with the same ` +
      'settings.',
  );
}

function requireDisjoint(parts: readonly FoundPart[]): void {
  const ownerOf = new Map<string, string>();
  for (const { folder, files } of parts) {
    for (const path of Object.keys(files)) {
      const owner = ownerOf.get(path);
      if (owner !== undefined)
        throw new UserError(
          `${owner} and ${folder} both hold ${path}. A path in \`redirect_from\` or a ` +
            'file in public/ has the path of an article. Change one of them.',
        );
      ownerOf.set(path, folder);
    }
  }
}

function requireUnaltered({ folder, files }: FoundPart): void {
  const [fault] = differencesIn(folder, files, new Set([PART_NAME]));
  if (fault !== undefined)
    throw new UserError(
      `${folder} is not what its build wrote: ${fault} Copy it again, with hidden files ` +
        'too, or build it again.',
    );
}
