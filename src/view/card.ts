/** Size of the card image in pixels, as sites that show links expect it. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Letters as shapes, so that no system font is needed. */
export type Lettering = {
  /** Whether the font has a glyph for every character. */
  readonly canDraw: (text: string) => boolean;
  /** Width of a line in pixels, for a font size in pixels. */
  readonly width: (text: string, size: number) => number;
  /** Returns a line as the data of an SVG path. `x` is its start, `y` its baseline. */
  readonly path: (text: string, x: number, y: number, size: number) => string;
};

export type Card = {
  readonly name: string;
  readonly subtitle: string;
  /** Colors of the background and of the text on it. */
  readonly ground: string;
  readonly ink: string;
  /** The logo, a square image as a `data:` URL. */
  readonly mark: string;
};

const MARGIN = 92;
/** Width for text, in pixels. */
const available = CARD_SIZE.width - 2 * MARGIN;
const LEADING = 1.16;
const TILE = 132;

/** Font sizes in pixels for the name, with the number of lines. The first that fits is used. */
const NAME_SIZES = [
  [96, 1],
  [84, 1],
  [72, 1],
  [84, 2],
  [72, 2],
  [60, 2],
  [52, 3],
] as const;
const SUBTITLE_SIZE = 46;

/**
 * Returns the image shown with shared links: logo, name and a line below. Omits a text when the
 * font lacks one of its characters.
 * @returns an SVG document without external references
 */
export function cardSvg(
  { name, subtitle, ground, ink, mark }: Card,
  bold: Lettering,
  regular: Lettering,
): string {
  const { width, height } = CARD_SIZE;
  const names = bold.canDraw(name) ? nameLines(name, bold) : { size: 0, lines: [] };
  const subtitles = regular.canDraw(subtitle)
    ? wrap(subtitle, SUBTITLE_SIZE, regular).slice(0, 2)
    : [];

  const subtitleTop = height - MARGIN - (subtitles.length - 1) * SUBTITLE_SIZE * LEADING;
  const nameTop =
    subtitleTop -
    (subtitles.length > 0 ? SUBTITLE_SIZE * 1.9 : 0) -
    (names.lines.length - 1) * names.size * LEADING;
  const nameShapes = names.lines.map((line, index) =>
    bold.path(line, MARGIN, nameTop + index * names.size * LEADING, names.size),
  );
  const subtitleShapes = subtitles.map((line, index) =>
    regular.path(line, MARGIN, subtitleTop + index * SUBTITLE_SIZE * LEADING, SUBTITLE_SIZE),
  );

  const inset = MARGIN + 12;
  return `<svg xmlns="http://www.w3.org/2000/svg"
 width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs><linearGradient id="shade" x1="0" y1="0" x2="1" y2="1">
<stop offset="0" stop-color="#fff" stop-opacity=".07"/>
<stop offset="1" stop-color="#000" stop-opacity=".22"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="${ground}"/>
<rect width="${width}" height="${height}" fill="url(#shade)"/>
<rect x="${MARGIN}" y="${MARGIN}" width="${TILE}" height="${TILE}" rx="36" fill="#fff"/>
<image x="${inset}" y="${inset}" width="${TILE - 24}" height="${TILE - 24}" href="${mark}"/>
<path fill="${ink}" d="${nameShapes.join('')}"/>
<path fill="${ink}" fill-opacity=".85" d="${subtitleShapes.join('')}"/>
</svg>`;
}

/**
 * Returns the name in large type on a few lines. Cuts it if it does not fit at the smallest size.
 */
function nameLines(name: string, lettering: Lettering): { size: number; lines: string[] } {
  const tried = NAME_SIZES.map(([size, most]) => ({
    size,
    most,
    lines: wrap(name, size, lettering),
  }));
  const fitting = tried.find(
    ({ size, most, lines }) =>
      lines.length <= most && lines.every((line) => lettering.width(line, size) <= available),
  );
  const { size, most, lines } = fitting ?? tried.at(-1) ?? { size: 0, most: 0, lines: [] };
  return { size, lines: lines.slice(0, most) };
}

/** Breaks a text into lines, with as many words on each as fit. */
function wrap(text: string, size: number, lettering: Lettering): string[] {
  return text
    .trim()
    .split(/\s+/)
    .reduce<string[]>((lines, word) => {
      const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
      return lettering.width(longer, size) <= available || lines.length === 0
        ? [...lines.slice(0, -1), longer]
        : [...lines, word];
    }, []);
}
