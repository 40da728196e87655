import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../lib/problem.ts';
import { isVersion } from './version.ts';

/** Files of a release in a folder. */
export type Release = { readonly folder: string; readonly version: string };

/** The part of package.json about the release that a project comes from. */
export type RecordedRelease = {
  readonly version: string;
  /** Where newer releases come from. Undefined: the owner names it with `--from`. */
  readonly source: string | undefined;
};

/** The last release before package.json recorded its version. */
const UNNAMED = '0.1.0';

/**
 * Returns the release that a folder contains or comes from.
 * @param name of the folder or its source, for messages
 * @throws UserError when the folder is not a Handrail project
 */
export function recordedRelease(folder: string, name = folder): RecordedRelease {
  const { handrail } = readPackage(folder, name);
  const { release = UNNAMED, source } = handrail ?? {};
  const isProject = existsSync(join(folder, 'src/site.ts'));
  const isSource = source === undefined || typeof source === 'string';
  if (typeof release !== 'string' || !isSource || !isVersion(release))
    throw new UserError(
      `"handrail" in ${join(folder, 'package.json')} is not valid. Write "handrail": ` +
        `{ "release": "${UNNAMED}" } with the release that the files come from.`,
    );
  if (!isProject)
    throw new UserError(`${name} is not a release of Handrail: it has no src/site.ts.`);
  return { version: release, source };
}

type Package = { readonly handrail?: { release?: unknown; source?: unknown } };

function readPackage(folder: string, name: string): Package {
  const path = join(folder, 'package.json');
  if (!existsSync(path))
    throw new UserError(`${name} is not a release of Handrail: it has no package.json.`);
  try {
    const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    throw new UserError(`${path} is not valid JSON. Fix it, then run the command again.`);
  }
}
