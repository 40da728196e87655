import type { CalloutKind } from '../../domain/article-parts.ts';

/** Names of callouts in other tools, with ours. */
const NAMES: Readonly<Record<CalloutKind | 'question', string>> = {
  note: 'note info information notice abstract summary example seealso quote cite more tldr todo',
  tip: 'tip tips hint success check done idea',
  important: 'important key',
  warning: 'warning warn danger error alert attention failure fail missing bug critical',
  caution: 'caution',
  question: 'question faq help details collapse expand accordion expandable accordionitem spoiler',
};

const kinds = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as keyof typeof NAMES] as const),
  ),
);

/** All names of callouts in other tools, in lower case. */
export const foreignCallouts: readonly string[] = [...kinds.keys()];

/** Returns our kind of callout for a name of another tool, in any case. */
export function calloutKindFor(name: string): CalloutKind | 'question' | undefined {
  return kinds.get(name.toLowerCase());
}
