import { contrast, mixed } from './contrast.ts';
import { defaultPalette, schemes } from '../domain/palette.ts';

/** The contrast that the accent must reach on its own tint, with room for rounding. */
const ENOUGH = 4.6;
const STEP = 0.05;

/**
 * Returns an accent for light and one for dark pages, made from one color: as close to it as
 * readable text allows.
 * @param color as `#rrggbb`
 */
export function accentPair(color: string): { readonly light: string; readonly dark: string } {
  const [light, dark] = schemes.map((scheme) => {
    const { paper, surface } = defaultPalette[scheme];
    const towards = scheme === 'light' ? '#000000' : '#ffffff';
    for (let share = 0; share <= 1; share += STEP) {
      const accent = mixed(towards, color, share);
      const grounds = [paper, mixed(accent, surface, 0.1)];
      if (grounds.every((ground) => contrast(accent, ground) >= ENOUGH)) return accent;
    }
    return towards;
  });
  return { light: light ?? '#000000', dark: dark ?? '#ffffff' };
}
