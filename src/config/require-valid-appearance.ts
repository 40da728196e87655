import { colorMistakes } from './color-mistakes.ts';
import { overrideMistakes } from './overridden-components.ts';
import { site } from './settings.ts';
import { UserError } from '../lib/problem.ts';

/**
 * Checks the appearance. Commands call this first.
 * @throws UserError with a line for each mistake in the owner's colors and components
 */
export function requireValidAppearance(): void {
  const mistakes = appearanceMistakes();
  if (mistakes.length > 0) throw new UserError(mistakes.join('\n'));
}

/** Returns a sentence for each mistake in the owner's colors and components. */
export function appearanceMistakes(): string[] {
  return [...colorMistakes(site.brand), ...overrideMistakes()];
}
