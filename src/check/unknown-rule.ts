import { nearest } from '../text/edit-distance.ts';

/** Returns the message for an unknown name of a rule, with a suggestion. */
export function unknownRule(name: string, names: readonly string[]): string {
  const meant = nearest(name, names);
  const fix = meant ? `Did you mean "${meant}"?` : `Use one of: ${names.toSorted().join(', ')}.`;
  return `Unknown rule "${name}". ${fix}`;
}
