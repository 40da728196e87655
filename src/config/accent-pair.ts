import Color from 'colorjs.io/dist/color.min.js';
import { isReadableAccent } from './color-mistakes.ts';
import type { Scheme } from './palette.ts';

const STEP = 0.05;

/**
 * Returns one accent for light and one for dark pages, as close to a color as readable text allows.
 * @param color as `#rrggbb`
 */
export function accentPair(color: string): Readonly<Record<Scheme, string>> {
  return { light: readable(color, 'light', '#000000'), dark: readable(color, 'dark', '#ffffff') };
}

function readable(color: string, scheme: Scheme, towards: string): string {
  for (let share = 0; share < 1; share += STEP) {
    const mixed = new Color(new Color(color).mix(towards, share, { space: 'srgb' }));
    const accent = mixed.to('srgb').toString({ format: 'hex', collapse: false });
    if (isReadableAccent(accent, scheme)) return accent;
  }
  return towards;
}
