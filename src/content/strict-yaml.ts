import type { Document, Node, Scalar } from 'yaml';
import { isAlias, isCollection, isScalar, parseDocument, visit } from 'yaml';
import type { Position } from '../text/line-column.ts';
import { positionsIn, START } from '../text/line-column.ts';
import { invalidCharacters } from '../text/visible.ts';

export type YamlProblem = Position & { readonly message: string };

/** A parsed YAML text. */
export type StrictYaml = {
  readonly document: Document;
  readonly problems: readonly YamlProblem[];
  /** Whether all values are known, even if there are problems. */
  readonly isReadable: boolean;
  /** Returns the position of an offset in UTF-16 units. */
  readonly positionAt: (offset: number) => Position;
};

/** Deepest nesting of lists and mappings. */
const MAX_DEPTH = 20;

/**
 * Parses YAML strictly: version 1.2, core schema, no anchors, aliases, tags or merge keys, unique
 * keys, one document. Never executes anything.
 * @param subject name of the YAML in messages: "front matter"
 */
export function parseStrictYaml(yaml: string, subject: string): StrictYaml {
  const problems: YamlProblem[] = [];
  const positionAt = positionsIn(yaml);
  try {
    const document = parseDocument(yaml, {
      version: '1.2',
      schema: 'core',
      strict: true,
      uniqueKeys: true,
      merge: false,
      stringKeys: true,
      prettyErrors: false,
    });
    let isReadable = true;
    for (const { code, message, pos } of document.errors) {
      if (code !== 'DUPLICATE_KEY') isReadable = false;
      problems.push({ ...positionAt(pos[0]), message: messageFor(code, message, subject) });
    }
    visit(document, {
      Node(_key, node, path) {
        if (path.filter(isCollection).length > MAX_DEPTH) throw new RangeError('too deep');
        if (isAlias(node)) isReadable = false;
        const start = node.range?.[0] ?? 0;
        const escaped = isScalar(node) ? invalidEscape(node) : undefined;
        if (escaped !== undefined) problems.push({ ...positionAt(start), message: escaped });
        const feature = forbiddenFeature(node);
        if (feature)
          problems.push({
            ...positionAt(start),
            message: `YAML ${feature} are not allowed in ${subject}. Write out the value.`,
          });
      },
    });
    return { document, problems, isReadable, positionAt };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = `Too many nested levels in the ${subject}. Use plain values and lists.`;
    return {
      document: parseDocument(''),
      problems: [{ ...START, message }],
      isReadable: false,
      positionAt: () => START,
    };
  }
}

/** Returns the source of a value, with its quotes; undefined for lists, mappings and no value. */
export function writtenAt(
  document: Document,
  yaml: string,
  path: readonly PropertyKey[],
): string | undefined {
  const node: unknown = document.getIn(path, true);
  return isScalar(node) && node.range ? yaml.slice(node.range[0], node.range[1]) : undefined;
}

/** Returns the message for an escape such as `"\0"`: search and feeds cannot hold its character. */
function invalidEscape({ value }: Scalar): string | undefined {
  const [found] = typeof value === 'string' ? invalidCharacters(value) : [];
  return (
    found &&
    `The value contains ${found.name} as an escape sequence, and pages cannot show it. Remove it.`
  );
}

function forbiddenFeature(node: Node): string | undefined {
  if (isAlias(node)) return 'aliases (*name)';
  if ('anchor' in node && node.anchor) return 'anchors (&name)';
  return node.tag ? 'tags (!name)' : undefined;
}

function messageFor(code: string, message: string, subject: string): string {
  if (code === 'DUPLICATE_KEY') return 'Duplicate field. Remove one of the two lines.';
  if (code === 'MULTIPLE_DOCS')
    return `A line of three dots or hyphens ends the ${subject} before this line. Remove it.`;
  return (
    `Invalid YAML: ${message.replace(/\.?$/, '.')} ` +
    'Put text with a colon, a hash or quotes in double quotes, and indent lists by two spaces.'
  );
}
