export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Colors of text and the colors behind them, by the names of their custom properties. */
export const textOn: readonly (readonly [text: string, ground: string])[] = [
  ['--ink', '--paper'],
  ['--ink', '--surface'],
  ['--ink-soft', '--paper'],
  ['--ink-soft', '--surface'],
  ['--ink-faint', '--paper'],
  ['--ink-faint', '--surface'],
  ['--mark-ink', '--mark'],
  ['--warning', '--warning-tint'],
  ['--accent', '--paper'],
  ['--accent', '--surface'],
  ['--accent', '--accent-tint'],
  ['--ink', '--accent-tint'],
];

/** Custom properties that come from `brand.accent` of the settings. */
export const accentTokens: readonly string[] = ['--accent', '--accent-ink'];
