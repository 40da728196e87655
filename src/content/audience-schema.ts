import { z } from 'zod';
import { site } from '../config/settings.ts';
import { nearest } from '../text/edit-distance.ts';

const groups = Object.entries(site.choices).map(
  ([group, values]) => [group, Object.keys(values)] as const,
);

/** The groups of `choices` in the settings, with lists of their values: `{ region: [eu] }`. */
export const audienceSchema = z.strictObject(
  Object.fromEntries(
    groups.map(([group, values]) => [group, z.array(z.enum(values)).min(1).optional()]),
  ),
);

const [[group = 'platform', [value = 'app'] = []] = []] = groups;

/** What is valid, for messages. */
export const audienceExpectation =
  'groups of `choices` in src/site.ts with lists of their values, ' +
  `for example \`only: { ${group}: [${value}] }\``;

/** Returns the message for a group that the settings do not have. */
export function unknownGroup(name: string): string {
  const known = groups.map(([id]) => id);
  return `Unknown group \`${name}\` in \`only\`. ${fixOf(name, known)}`;
}

/** Returns the message for a value that its group does not have. */
export function unknownValue(name: unknown, ofGroup: string): string {
  const known = groups.find(([id]) => id === ofGroup)?.[1] ?? [];
  const fix = fixOf(String(name), known);
  return `Unknown value ${JSON.stringify(name)} of \`${ofGroup}\` in \`only\`. ${fix}`;
}

function fixOf(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined ? `Use one of: ${known.join(', ')}.` : `Did you mean \`${meant}\`?`;
}
