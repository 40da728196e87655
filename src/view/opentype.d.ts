/** The part of opentype.js that the card uses. The package has no types. */
declare module 'opentype.js' {
  export type Glyph = {
    readonly advanceWidth: number;
    getPath(x: number, y: number, fontSize: number): { toPathData(decimalPlaces: number): string };
  };
  export type Font = {
    readonly unitsPerEm: number;
    /** 0 where the font has no glyph. */
    charToGlyphIndex(character: string): number;
    charToGlyph(character: string): Glyph;
  };
  const opentype: { parse(file: ArrayBuffer): Font };
  export default opentype;
}
