import Color from 'colorjs.io/dist/color.min.js';
import { list } from 'postcss';
import type { Scheme } from './palette.ts';

/** Custom properties by name. */
export type Tokens = ReadonlyMap<string, string>;

/**
 * Returns the color of a CSS value as `#rrggbb`; undefined when it is not an opaque color or cannot
 * be computed here.
 * @param tokens values for `var()`
 */
export function colorValue(value: string, tokens: Tokens, scheme: Scheme): string | undefined {
  return resolve(value, tokens, scheme, 0)
    ?.to('srgb')
    .toGamut()
    .toString({ format: 'hex', collapse: false });
}

/** Ends a `var()` that refers to itself. */
const DEEPEST = 20;

function resolve(value: string, tokens: Tokens, scheme: Scheme, depth: number): Color | undefined {
  if (depth > DEEPEST) return undefined;
  const colorOf = (text: string) => resolve(text, tokens, scheme, depth + 1);
  const call = /^([a-z-]+)\((.*)\)$/is.exec(value.trim());
  const [first = '', second = '', third = ''] = list.comma(call?.[2] ?? '');
  if (call?.[1] === 'var') return colorOf(tokens.get(first) ?? second);
  if (call?.[1] === 'light-dark') return colorOf(scheme === 'light' ? first : second);
  if (call?.[1] === 'color-mix') return mixed(first, second, third, colorOf);
  const color = Color.try(value.trim());
  return color && color.alpha === 1 ? color : undefined;
}

/** Returns a `color-mix()` of the common form: one percentage, before the comma. */
function mixed(
  space: string,
  first: string,
  second: string,
  colorOf: (value: string) => Color | undefined,
): Color | undefined {
  const [, text = '', share = '50'] = /^(.+?)(?:\s+([\d.]+)%)?$/.exec(first) ?? [];
  const [one, other] = [colorOf(text), colorOf(second)];
  if (space !== 'in srgb' || !one || !other) return undefined;
  return new Color(other.mix(one, Number(share) / 100, { space: 'srgb' }));
}
