import type { Content, Parent } from './html-tree.ts';

/** Counts what an import leaves out, by name, and keeps it for the proof that nothing else went. */
export type Dropped = {
  /** @param node what goes with its content; undefined when its content stays */
  add(name: string, node?: Content | Parent): void;
  /** The names and how often each was left out, the most frequent first. */
  list(): readonly (readonly [name: string, count: number])[];
  readonly nodes: readonly (Content | Parent)[];
};

/** Returns an empty count. */
export function createDropped(): Dropped {
  const counts = new Map<string, number>();
  const nodes: (Content | Parent)[] = [];
  return {
    nodes,
    add(name, node) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (node) nodes.push(node);
    },
    list: () => [...counts].toSorted(([, a], [, b]) => b - a),
  };
}
