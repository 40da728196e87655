import { colorMistakes } from './color-mistakes.ts';
import { overrideMistakes } from './overridden-components.ts';
import { siteMistakes } from './site-problems.ts';
import { site } from './site.ts';
import { UserError } from '../lib/problem.ts';

/**
 * Commands call it before they begin.
 * @throws UserError with a line for each mistake in `src/site.ts`, `src/theme.css` and
 *   `src/overrides/`
 */
export function requireValidSite(): void {
  const mistakes = [
    ...siteMistakes(site).map((mistake) => `src/site.ts: ${mistake}`),
    ...appearanceMistakes(),
  ];
  if (mistakes.length > 0) throw new UserError(mistakes.join('\n'));
}

/** Returns a sentence for each mistake in the owner's colors and components. */
export function appearanceMistakes(): string[] {
  return [...colorMistakes(site.brand), ...overrideMistakes()];
}
