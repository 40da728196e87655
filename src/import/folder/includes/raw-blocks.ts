import { spliced } from '../../../text/splice.ts';
import { withoutCode } from '../body/code-mask.ts';

const RAW = /\{%-?\s*raw\s*-?%\}(?<inside>[\s\S]*?)\{%-?\s*endraw\s*-?%\}/g;

/** Keeps braces apart, so that nothing takes them for a template. Private use in Unicode. */
const APART = '\uE0F0';

/** Returns a text of the same length in which the insides of raw blocks are masked. */
export function maskedRaw(text: string): string {
  return text.replaceAll(RAW, (block) => block.replaceAll(/[^\n]/g, '\0'));
}

/** Removes the tags of raw blocks. Their braces stay apart until `withRawBraces`. */
export function withoutRawTags(text: string): string {
  return text.replaceAll(RAW, (...match) => {
    const { inside = '' } = match.at(-1) as Partial<Record<string, string>>;
    return inside.replaceAll(/\{(?=[{%])/g, `{${APART}`);
  });
}

/** Returns a text in which nothing takes `{{` for a template, until `withRawBraces`. */
export function bracesApart(text: string): string {
  return text.replaceAll(/\{(?=\{)/g, `{${APART}`);
}

/**
 * Escapes `{{ name }}` that nobody could fill, so that readers see it as it is. Includes of this
 * site stay.
 * @param drop counts each, by name
 */
export function withoutOpenBraces(text: string, drop: (name: string) => void): string {
  if (!text.includes('{{')) return text;
  const masked = withoutCode(text, true);
  const found = [...masked.matchAll(/(?<!\\)\{\{(?!>)[^{}\n]{0,60}/g)];
  for (const { 0: written } of found) drop(`${written.trim()}}} (stays)`);
  return spliced(
    text,
    found.map(({ index }) => ({ start: index, end: index, text: '\\' })),
  );
}

/** Returns a text with its braces together: escaped in text, as they are in code. */
export function withRawBraces(text: string): string {
  if (!text.includes(APART)) return text;
  const masked = withoutCode(text, true);
  const splices = [...masked.matchAll(new RegExp(String.raw`\{${APART}`, 'g'))].map(
    ({ index }) => ({ start: index, end: index + 2, text: String.raw`\{` }),
  );
  return spliced(text, splices).replaceAll(APART, '');
}
