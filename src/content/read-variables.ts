import { isMap, isNode, isScalar } from 'yaml';
import { offsetOf } from '../text/line-column.ts';
import { parseStrictYaml } from './strict-yaml.ts';

/** Reports a problem at an offset in the file, in characters. */
export type Report = (offset: number, message: string) => void;

/** Name of the file with the variables of a locale. */
export const VARIABLES = 'variables.yml';

const NAME = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/;

/** Longest value, in characters. */
const MAX_VALUE = 500;

/** Returns the valid variables of `variables.yml` by name, and reports the others. */
export function readVariables(text: string, report: Report): [string, string][] {
  const { document, problems } = parseStrictYaml(text, VARIABLES);
  for (const { message, ...position } of problems) report(offsetOf(text, position), message);
  if (document.contents === null) return [];
  if (!isMap(document.contents)) {
    report(
      0,
      'No variables found. Write lines of `name: value`, ' +
        'for example `support_email: help@example.com`.',
    );
    return [];
  }
  return document.contents.items.flatMap(({ key, value }): [string, string][] => {
    const name = isScalar(key) ? String(key.value) : '';
    const written = textOf(value);
    const mistake = mistakeIn(name, written);
    if (mistake === undefined && written !== undefined) return [[name, written.trim()]];
    report(startOf(NAME.test(name) ? value : key), mistake ?? '');
    return [];
  });
}

/** Returns a value as text. A number stays as it is written: 0.10 is not 0.1. */
function textOf(value: unknown): string | undefined {
  if (!isScalar(value)) return undefined;
  if (typeof value.value === 'string') return value.value;
  return typeof value.value === 'number' ? value.source : undefined;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function mistakeIn(name: string, written: string | undefined): string | undefined {
  if (!NAME.test(name))
    return (
      `Invalid name \`${name}\`. Begin with a letter, and use lower-case letters a-z, ` +
      'digits and single underscores or hyphens.'
    );
  if (written === undefined || written.trim() === '')
    return `\`${name}\` must be text or a number. Put other values in double quotes.`;
  if (/[\p{Cc}\u2028\u2029]/u.test(written) || written.length > MAX_VALUE)
    return (
      `\`${name}\` must be one line of at most ${MAX_VALUE} characters. ` +
      'For a longer text, write an include: _shared/<name>.md.'
    );
  return undefined;
}
