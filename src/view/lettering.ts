import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Font } from 'opentype.js';
import opentype from 'opentype.js';
import type { Lettering } from './card.ts';

/**
 * Inter has a file for each script. A file is read only when the ones before it lack a character.
 */
const SCRIPTS = [
  'latin',
  'latin-ext',
  'cyrillic',
  'greek',
  'vietnamese',
  'cyrillic-ext',
  'greek-ext',
];

/** Built code runs from another folder, so packages are resolved from the working directory. */
const packages = createRequire(resolve('package.json'));

/**
 * Returns Inter as shapes. Places characters side by side, which suits Latin, Greek and Cyrillic.
 * @param weight 100 to 900, in hundreds
 */
export function interLettering(weight: number): Lettering {
  const fonts = new Map<string, Font>();
  const read = (script: string): Font => {
    const font =
      fonts.get(script) ??
      opentype.parse(
        new Uint8Array(
          readFileSync(
            packages.resolve(`@fontsource/inter/files/inter-${script}-${weight}-normal.woff`),
          ),
        ).buffer,
      );
    fonts.set(script, font);
    return font;
  };
  const fontFor = (character: string) => {
    const script = SCRIPTS.find((name) => read(name).charToGlyphIndex(character) > 0);
    return script === undefined ? undefined : read(script);
  };
  // Soft hyphens and other format characters have no shape.
  const charactersOf = (text: string) => [...text.normalize('NFC').replaceAll(/\p{Cf}/gu, '')];
  const glyphsOf = (text: string) =>
    charactersOf(text).flatMap((character) => {
      const font = fontFor(character);
      return font ? [{ glyph: font.charToGlyph(character), unitsPerEm: font.unitsPerEm }] : [];
    });

  return {
    canDraw: (text) => charactersOf(text).every((character) => fontFor(character) !== undefined),
    width: (text, size) =>
      glyphsOf(text).reduce(
        (sum, { glyph, unitsPerEm }) => sum + (glyph.advanceWidth / unitsPerEm) * size,
        0,
      ),
    path: (text, x, y, size) => {
      let at = x;
      return glyphsOf(text)
        .map(({ glyph, unitsPerEm }) => {
          const shape = glyph.getPath(at, y, size).toPathData(2);
          at += (glyph.advanceWidth / unitsPerEm) * size;
          return shape;
        })
        .join('');
    },
  };
}
