/**
 * A value that the whole process has once. A build loads the same module up to three times: as it is for the steps beside
 * the pages, in the bundle of the pages, and through Vite for the collection; what they know in common is kept here.
 * @param name tells values apart; each has one type
 * @param make the value, for the first who asks
 */
export function processState<State extends object>(name: string, make: () => State): State {
  const states = globalThis as unknown as Record<symbol, State | undefined>;
  return (states[Symbol.for(`handrail.${name}`)] ??= make());
}
