import { isDeepStrictEqual } from 'node:util';

type Json = Readonly<Record<string, unknown>>;

/** A merged package.json, and notes for the owner. */
export type MergedPackage = {
  /** JSON as npm writes it. */
  readonly text: string;
  /** A sentence for each change of the owner that was overridden. */
  readonly notes: readonly string[];
};

/** Keys that describe the owner's project. They always stay. */
const OWNERS_KEYS = [
  'name',
  'version',
  'private',
  'description',
  'license',
  'author',
  'contributors',
  'repository',
  'homepage',
  'bugs',
  'keywords',
];

/**
 * Merges package.json key by key. The owner's keys stay, and so does everything that the owner
 * added, changed or removed and the product did not change. If both changed a key, the product's
 * value wins, and a note says so.
 * @param base text of the recorded release
 * @throws SyntaxError when a text is not JSON
 */
export function mergePackageJson(base: string, owner: string, release: string): MergedPackage {
  const notes: string[] = [];
  const merged = mergeObjects(parse(base), parse(owner), parse(release), [], notes);
  return { text: `${JSON.stringify(merged, undefined, 2)}\n`, notes };
}

/**
 * Returns whether npm must regenerate the lock file: the packages differ from those that the
 * release locks.
 */
export function hasOtherPackages(merged: string, release: string): boolean {
  const [ours, theirs] = [parse(merged), parse(release)];
  return [
    'dependencies',
    'devDependencies',
    'optionalDependencies',
    'peerDependencies',
    'overrides',
    'workspaces',
  ].some((key) => !isDeepStrictEqual(ours[key], theirs[key]));
}

/** Returns a release's lock file with the name of another package.json, as npm would write it. */
export function renameLock(lock: string, packageJson: string): string {
  const { name, version } = parse(packageJson);
  const json = parse(lock);
  const packages = json['packages'] as Json;
  const root = { ...(packages[''] as Json), name, version };
  const renamed = { ...json, name, version, packages: { ...packages, '': root } };
  return `${JSON.stringify(renamed, undefined, 2)}\n`;
}

function mergeObjects(
  base: Json,
  owner: Json,
  release: Json,
  path: readonly string[],
  notes: string[],
): Json {
  const merged: Record<string, unknown> = {};
  // The release's order, then the owner's own keys.
  for (const key of new Set([...Object.keys(release), ...Object.keys(owner)])) {
    const value = mergeKey(base[key], owner[key], release[key], [...path, key], notes);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

function mergeKey(
  base: unknown,
  owner: unknown,
  release: unknown,
  path: readonly string[],
  notes: string[],
): unknown {
  const name = path.join('.');
  if (OWNERS_KEYS.includes(name)) return owner;
  if (name === 'handrail.release' || isDeepStrictEqual(owner, base)) return release;
  if (isDeepStrictEqual(release, base) || isDeepStrictEqual(owner, release)) return owner;
  if (isObject(owner) && isObject(release))
    return mergeObjects(isObject(base) ? base : {}, owner, release, path, notes);
  if (base === undefined) {
    notes.push(
      `"${name}" is new in this release; yours stays: ${shown(owner)} ` +
        `instead of ${shown(release)}.`,
    );
    return owner;
  }
  notes.push(
    `"${name}" is now ${shown(release)}; yours was ${shown(owner)}. ` +
      'Change it again if you still need yours.',
  );
  return release;
}

function shown(value: unknown): string {
  return value === undefined ? 'removed' : JSON.stringify(value);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): Json {
  const json: unknown = JSON.parse(text);
  if (!isObject(json)) throw new SyntaxError('not a JSON object');
  return json;
}
