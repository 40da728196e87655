import { parse } from 'yaml';

/** Letters, digits and signs that mean nothing in YAML, wherever they stand. */
const PLAIN = /^[\p{L}\p{N}/](?:[\p{L}\p{N}/._' -]*[\p{L}\p{N}/.])?$/u;

/** Characters that YAML does not take as they are, or that editors do not show. */
const UNPRINTABLE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/** A text between double quotes, which YAML reads back exactly whatever it holds (YAML's are a superset of JSON's). */
export function quotedYaml(text: string): string {
  return JSON.stringify(text).replaceAll(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text as a value in YAML, also in a list between brackets: without quotes where it can do without. */
export function yamlOf(text: string): string {
  return PLAIN.test(text) && parse(text) === text ? text : quotedYaml(text);
}

/** A list of texts in one line. */
export function yamlListOf(texts: readonly string[]): string {
  return `[${texts.map(yamlOf).join(', ')}]`;
}
