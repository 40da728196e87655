import type { BuildContext } from './build-context.ts';

/**
 * Astro calls our code without our arguments, and a build loads the same module up to three times:
 * directly, in the bundle of the pages, and through Vite for the collection. So the context is in a
 * global slot that all of them share. It is the only one.
 */
const SLOT = Symbol.for('handrail.build-context');
const slot = globalThis as { [SLOT]?: BuildContext };

/** Makes a context the one of this process. */
export function setContext(context: BuildContext): BuildContext {
  return (slot[SLOT] = context);
}

/** Returns the context of this process; undefined before one is set. */
export function contextIfSet(): BuildContext | undefined {
  return slot[SLOT];
}

/**
 * Returns the context of this process.
 * @throws Error when none is set; a command sets it before it starts Astro
 */
export function currentContext(): BuildContext {
  const context = contextIfSet();
  if (!context) throw new Error('There is no build context. Call setContext() first.');
  return context;
}
