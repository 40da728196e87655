import { z } from 'zod';
import { nearest } from '../text/edit-distance.ts';
import { siteSchema } from './site-schema.ts';
import { SENTENCE } from './site-values.ts';

/**
 * A mistake in the settings: its path, and one sentence that says what is wrong and how to fix it.
 */
export type SiteMistake = { readonly path: readonly PropertyKey[]; readonly message: string };

/** Renamed settings of earlier versions, with their new names. */
const renamed = new Map([
  ['address', 'url'],
  ['repository.address', 'repository.url'],
  ['bringsPolicy', 'cspMetaTag'],
]);

/** Removed settings of earlier versions, with their replacements. */
const replaced = new Map([
  ['brand.colors', 'Set these colors in src/theme.css, and remove the setting.'],
]);

/** Longer values are cut in messages. The field shows where to look. */
const MAX_SHOWN = 80;

/**
 * Returns the issues of the schema as sentences.
 * @param settings what the schema was given
 */
export function siteMistakes(error: z.ZodError, settings: unknown): SiteMistake[] {
  const mistakes = error.issues.flatMap((issue): SiteMistake[] => {
    if (issue.code !== 'unrecognized_keys') return [sentence(issue, settings)];
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: unknown(issue.path, key),
    }));
  });
  // If an old name is used, the missing new one is not reported too.
  const now = mistakes.flatMap(({ path }) => renamed.get(nameOf(path)) ?? []);
  return mistakes.filter(
    ({ path }) => !now.includes(nameOf(path)) || valueAt(settings, path) !== undefined,
  );
}

function sentence({ path, ...issue }: z.core.$ZodIssue, settings: unknown): SiteMistake {
  const value = valueAt(settings, path);
  const field = path.length === 0 ? 'The value of `site`' : `\`${nameOf(path)}\``;
  if (issue.code === 'custom' && issue.params?.['sentence'] === SENTENCE.sentence)
    return { path, message: `${field}: ${issue.message}` };
  if (value !== undefined)
    return { path, message: `${field} is ${shown(value)} but must be ${issue.message}.` };
  if (typeof path.at(-1) !== 'number')
    return { path, message: `${field} is missing. It must be ${issue.message}.` };
  const list = path.slice(0, -1);
  return { path: list, message: `\`${nameOf(list)}\` is empty. Add at least one entry.` };
}

function unknown(path: readonly PropertyKey[], key: string): string {
  const name = nameOf([...path, key]);
  const now = renamed.get(name);
  if (now !== undefined) return `\`${name}\` is now called \`${now}\`. Rename it.`;
  const instead = replaced.get(name);
  if (instead !== undefined) return `\`${name}\` is no longer a setting. ${instead}`;
  const known = knownKeys(path);
  const meant = nearest(key, known);
  const fix = meant === undefined ? `Use one of: ${known.join(', ')}.` : `Did you mean "${meant}"?`;
  return `Unknown setting \`${name}\`. ${fix}`;
}

/** The parts of a JSON schema that describe nested settings. */
type SchemaNode = {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly prefixItems?: readonly SchemaNode[];
};

/** Returns the names of the settings at a path. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  const root = z.toJSONSchema(siteSchema, { io: 'input', unrepresentable: 'any' }) as SchemaNode;
  const node = path.reduce<SchemaNode | undefined>(
    (at, key) =>
      typeof key === 'number' ? (at?.prefixItems?.[0] ?? at?.items) : at?.properties?.[String(key)],
    root,
  );
  return Object.keys(node?.properties ?? {});
}

/** Returns a path as code: `sections[2].label`. */
function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function valueAt(settings: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key],
    settings,
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : `a list of ${value.length}`;
  const written = typeof value === 'function' ? 'a function' : JSON.stringify(value);
  return written.length > MAX_SHOWN ? `${written.slice(0, MAX_SHOWN)}…` : written;
}
