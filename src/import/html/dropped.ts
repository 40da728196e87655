/** Counts what an import leaves out, by name. */
export type Dropped = {
  add(name: string): void;
  /** The names and how often each was left out, the most frequent first. */
  list(): readonly (readonly [name: string, count: number])[];
};

/** Returns an empty count. */
export function createDropped(): Dropped {
  const counts = new Map<string, number>();
  return {
    add: (name) => counts.set(name, (counts.get(name) ?? 0) + 1),
    list: () => [...counts].toSorted(([, a], [, b]) => b - a),
  };
}
