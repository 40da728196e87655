import { irregularNouns } from './irregular-forms/nouns.ts';
import { prefixedVerbs } from './irregular-forms/prefixed-verbs.ts';
import { spellingChanges } from './irregular-forms/spelling-changes.ts';
import { irregularVerbs } from './irregular-forms/verbs.ts';

/**
 * Forms of words that stemming does not unite with their base form. Each line is a base form and
 * these forms of it. Forms that are mostly another word are missing: `bases`, `ground`, `lay`,
 * `leaves`, `led`, `rose`, `shot`, `wound`.
 */
export const irregularForms = [irregularVerbs, prefixedVerbs, spellingChanges, irregularNouns].join(
  '',
);
