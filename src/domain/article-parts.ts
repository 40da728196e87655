export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof calloutKinds)[number];

/** Where a reader may be; the order is the writer's. */
export const choiceKinds = ['app', 'web'] as const;

export type ChoiceKind = (typeof choiceKinds)[number];
