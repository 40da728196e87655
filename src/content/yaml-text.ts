import { parse } from 'yaml';

/** Letters, digits and characters without a meaning in YAML, in any position. */
const PLAIN = /^[\p{L}\p{N}/](?:[\p{L}\p{N}/._' -]*[\p{L}\p{N}/.])?$/u;

/** Characters that YAML does not allow unescaped, or that editors do not show. */
const UNPRINTABLE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/**
 * Returns a text in double quotes. YAML reads it back unchanged: its quoted strings extend
 * JSON's.
 */
export function quotedYaml(text: string): string {
  return JSON.stringify(text).replaceAll(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Returns a text as a YAML value, with quotes only if needed. It may be used in a flow list. */
export function yamlOf(text: string): string {
  return PLAIN.test(text) && parse(text) === text ? text : quotedYaml(text);
}

/** Returns a list of texts on one line. */
export function yamlListOf(texts: readonly string[]): string {
  return `[${texts.map(yamlOf).join(', ')}]`;
}
