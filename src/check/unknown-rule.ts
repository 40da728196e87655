import { nearest } from '../text/edit-distance.ts';

/**
 * Returns the message for an unknown name of a rule, with a suggestion.
 * @param where follows the name: " in `check`"
 */
export function unknownRule(name: string, names: readonly string[], where = ''): string {
  const meant = nearest(name, names);
  const fix = meant ? `Did you mean "${meant}"?` : `Use one of: ${names.toSorted().join(', ')}.`;
  return `Unknown rule "${name}"${where}. ${fix}`;
}
