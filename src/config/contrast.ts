/**
 * The contrast of two colours: 1 to 21, as WCAG 2.2 defines it (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 * @param first `#rrggbb`
 * @param second `#rrggbb`
 */
export function contrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A mixture of two colours in sRGB, as CSS's `color-mix` makes it. @param share of the first, 0 to 1 */
export function mixed(first: string, second: string, share: number): string {
  const part = (color: string, start: number) => Number.parseInt(color.slice(start, start + 2), 16);
  const parts = [1, 3, 5].map((start) =>
    Math.round(part(first, start) * share + part(second, start) * (1 - share)),
  );
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
