export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof calloutKinds)[number];

/** Where a reader follows the steps. The writer decides the order. */
export const choiceKinds = ['app', 'web'] as const;

export type ChoiceKind = (typeof choiceKinds)[number];
