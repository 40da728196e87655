import type { Position } from '../text/line-column.ts';
import { START } from '../text/line-column.ts';
import type { ReadFrontMatter } from './read-front-matter.ts';

/** Printable characters of one UTF-16 unit, but no byte order mark. */
const PRINTABLE = String.raw`\x20-\x7E\u00A0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD`;
/** Those that mean nothing in a value without quotes that begins with a letter. */
const PLAIN = String.raw`(?![:#])[${PRINTABLE}]`;

/**
 * A field on a line of its own whose value is one in YAML beyond doubt: text in quotes without
 * escapes, a day, a number of plain digits, or text that begins with a letter.
 */
const FIELD = new RegExp(
  String.raw`^(?<name>[a-z][a-z_]*): (?<value>` +
    [
      String.raw`"(?<double>(?:(?!["\\])[${PRINTABLE}])*)"`,
      `'(?<single>(?:(?!')[${PRINTABLE}])*)'`,
      String.raw`\d{4}-\d\d-\d\d`,
      String.raw`(?<number>0|[1-9]\d{0,14})`,
      String.raw`(?<plain>(?=\p{L})(?:${PLAIN})*(?! )${PLAIN})`,
    ].join('|') +
    ')$',
  'u',
);
/** Words that are no text in YAML. */
const WORDS: Readonly<Record<string, boolean>> = { true: true, false: false };
const OTHER_WORDS = /^(?:true|false|null)$/i;

/** A value, and where it is in the file. */
type Field = { readonly value: unknown; readonly written: string; readonly position: Position };

/**
 * Reads front matter that has only simple fields, as most of it has: a parser of all of YAML takes
 * ten times as long.
 * @param yaml between the lines of hyphens
 * @returns what the parser would, or undefined if there is anything else than simple fields
 */
export function readSimpleFields(yaml: string): ReadFrontMatter | undefined {
  const fields = new Map<string, Field>();
  const lines = yaml.split('\n');
  if (lines.pop() !== '') return undefined;
  for (const [index, line] of lines.entries()) {
    const { name, value: written, ...kinds } = FIELD.exec(line)?.groups ?? {};
    if (name === undefined || written === undefined || fields.has(name)) return undefined;
    const value = valueOf(written, kinds);
    if (value === undefined || OTHER_WORDS.test(name)) return undefined;
    // The first line of the file has hyphens.
    const position = { line: index + 2, column: line.length - written.length + 1 };
    fields.set(name, { value, written, position });
  }
  const fieldOf = (name: PropertyKey | undefined) => fields.get(String(name));
  return {
    data: Object.fromEntries([...fields].map(([name, { value }]) => [name, value])),
    isReadable: true,
    problems: [],
    positionOf: ([name]) => fieldOf(name)?.position ?? START,
    positionOfKey: (name) => {
      const { line } = fieldOf(name)?.position ?? START;
      return { line, column: 1 };
    },
    cutValues: () => [],
    writtenAt: ([name, ...inside]) => (inside.length > 0 ? undefined : fieldOf(name)?.written),
  };
}

/** Returns the value of a field; undefined if only the parser knows it. */
function valueOf(
  written: string,
  { double, single, number, plain }: Readonly<Record<string, string | undefined>>,
): unknown {
  if (number !== undefined) return Number(number);
  if (plain === undefined) return double ?? single ?? written;
  return OTHER_WORDS.test(plain) ? WORDS[plain] : plain;
}
