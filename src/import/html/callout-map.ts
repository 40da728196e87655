import { z } from 'zod';

/** What a box of another help center becomes. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution', 'drop'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

/** The classes of boxes that a file maps: class → kind. */
export const calloutMapSchema = z.record(z.string(), z.enum([...calloutKinds, 'plain']));

/** Says what a box becomes, and remembers the classes that it does not know. */
export type CalloutMap = {
  /** @returns undefined when the element is no box */
  kindOf(classes: readonly string[], style: string | undefined): CalloutKind | undefined;
  /** Classes of elements that look like boxes and were not understood, with counts. */
  unknown(): readonly (readonly [name: string, count: number])[];
};

/** First guesses, by the words that themes use in the names of classes. */
const GUESSES: readonly (readonly [RegExp, CalloutKind])[] = [
  [/(^|[-_])toc([-_]|$)/, 'drop'],
  [/danger|error|caution|critical|alert-red|callout-red/, 'caution'],
  [/warn|attention|alert-yellow/, 'warning'],
  [/important|callout-yellow/, 'important'],
  [/tip|success|hint|callout-green/, 'tip'],
  [/info|note|notice|callout|admonition|prereq|callout-blue/, 'note'],
];

/** A class with one of these words names a box. Others only happen to contain a word above. */
const BOX =
  /(^|[-_])(box|callout|alert|admonition|notice|note|notification|panel|message|banner|blockquote|info|tip|warning|warn|danger|caution|important)([-_]|s?$)/i;

/** Looks like a box by name, although no guess fits. */
const PERHAPS = /box|callout|alert|admonition|panel|banner|highlight|card/i;

/** Intercom says it by color alone. */
const COLORS: readonly (readonly [RegExp, CalloutKind])[] = [
  [/#feedaf/i, 'important'],
  [/#fed9db/i, 'caution'],
  [/#d7efdc/i, 'tip'],
  [/#e3e7fa|#e8e8e8/i, 'note'],
];

/**
 * Returns the meaning of the boxes of a source.
 * @param mapped what the owner wrote, by class; it wins over the guesses
 */
export function createCalloutMap(
  mapped: Readonly<Record<string, CalloutKind | 'plain'>>,
): CalloutMap {
  const unknown = new Map<string, number>();
  return {
    kindOf(classes, style) {
      for (const name of classes) {
        const kind = mapped[name];
        if (kind !== undefined) return kind === 'plain' ? undefined : kind;
      }
      if (classes.some((name) => name.includes('interblocks-callout')))
        return COLORS.find(([color]) => color.test(style ?? ''))?.[1] ?? 'note';
      const boxes = classes.filter((name) => BOX.test(name));
      for (const [word, kind] of GUESSES)
        if (boxes.some((name) => word.test(name.toLowerCase()))) return kind;
      for (const name of classes.filter((each) => PERHAPS.test(each)))
        unknown.set(name, (unknown.get(name) ?? 0) + 1);
      return undefined;
    },
    unknown: () => [...unknown].toSorted(([, a], [, b]) => b - a),
  };
}
