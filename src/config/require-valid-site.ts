import { siteMistakes } from './site-problems.ts';
import { site } from './site.ts';
import { UserError } from '../lib/problem.ts';

/**
 * Commands call it before they begin.
 * @throws UserError with a line for each mistake of the owner in `src/site.ts`
 */
export function requireValidSite(): void {
  const mistakes = siteMistakes(site);
  if (mistakes.length > 0)
    throw new UserError(mistakes.map((mistake) => `src/site.ts: ${mistake}`).join('\n'));
}
