export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof calloutKinds)[number];

/** Whether the issue that an article describes is still there. */
export const issueStatuses = ['open', 'fixed'] as const;

export type IssueStatus = (typeof issueStatuses)[number];

/** A variant of a text, such as the one for a region, with its label for readers. */
export type ChoiceValue = { readonly id: string; readonly label: string };

/** What readers choose between: App or Web, a region, a plan. */
export type ChoiceGroup = { readonly id: string; readonly values: readonly ChoiceValue[] };

/** The values that a whole article is for, by group: `{ region: ['eu'] }`. */
export type Audience = Readonly<Record<string, readonly string[] | undefined>>;

/** What a reader has chosen, by group: `{ region: 'eu' }`. */
export type ReaderChoices = Readonly<Record<string, string>>;

/** Returns whether a reader's choices exclude an article. What was not chosen excludes nothing. */
export function isForOthers(audience: Audience, choices: ReaderChoices): boolean {
  return Object.entries(audience).some(([group, values]) => {
    const chosen = choices[group];
    return chosen !== undefined && values !== undefined && !values.includes(chosen);
  });
}
