import type { Document } from 'yaml';
import { isAlias, isCollection, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Position } from '../text/line-column.ts';

export type FrontMatterProblem = Position & { readonly message: string };

/** What stands in a piece of YAML. */
export type StrictYaml = {
  readonly document: Document;
  readonly problems: readonly FrontMatterProblem[];
  /** Whether the values can be used although there are problems: nothing of them is lost or in doubt. */
  readonly isReadable: boolean;
  /** Turns an offset, counted in UTF-16 units, into a place. */
  readonly positionAt: (offset: number) => Position;
};

const START: Position = { line: 1, column: 1 };

/** Lists and mappings within each other, at most; nothing that writers say needs more than a few. */
const MAX_DEPTH = 20;

/**
 * Reads YAML strictly: version 1.2, core schema, no anchors, aliases, tags or merge keys, unique keys, one document,
 * nothing executed.
 * @param subject what the YAML is, for messages: "front matter"
 */
export function parseStrictYaml(yaml: string, subject: string): StrictYaml {
  const lines = new LineCounter();
  const problems: FrontMatterProblem[] = [];
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  try {
    const document = parseDocument(yaml, {
      version: '1.2',
      schema: 'core',
      strict: true,
      uniqueKeys: true,
      merge: false,
      stringKeys: true,
      lineCounter: lines,
      prettyErrors: false,
    });
    let isReadable = true;
    for (const { code, message, pos } of document.errors) {
      if (code !== 'DUPLICATE_KEY') isReadable = false;
      problems.push({ ...positionAt(pos[0]), message: sentence(code, message, subject) });
    }
    visit(document, {
      Node(_key, node, path) {
        if (path.filter(isCollection).length > MAX_DEPTH) throw new RangeError('too deep');
        if (isAlias(node)) isReadable = false;
        const what = isAlias(node)
          ? 'aliases (*name)'
          : 'anchor' in node && node.anchor
            ? 'anchors (&name)'
            : node.tag
              ? 'tags (!name)'
              : undefined;
        if (what)
          problems.push({
            ...positionAt(node.range?.[0] ?? 0),
            message: `YAML ${what} are not allowed in ${subject}. Write the value out.`,
          });
      },
    });
    return { document, problems, isReadable, positionAt };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = `The ${subject} is nested too deeply to be read. Write plain values and lists.`;
    return {
      document: parseDocument(''),
      problems: [{ ...START, message }],
      isReadable: false,
      positionAt: () => START,
    };
  }
}

/** A value as it stands in the file, quotes and notation of numbers included; undefined for lists, mappings and what is not there. */
export function writtenAt(
  document: Document,
  yaml: string,
  path: readonly PropertyKey[],
): string | undefined {
  const node: unknown = document.getIn(path, true);
  return isScalar(node) && node.range ? yaml.slice(node.range[0], node.range[1]) : undefined;
}

function sentence(code: string, message: string, subject: string): string {
  if (code === 'DUPLICATE_KEY') return 'This field stands twice. Remove one of the two lines.';
  if (code === 'MULTIPLE_DOCS')
    return `A line of three dots or hyphens ended the ${subject} before this line. Remove it.`;
  return `This is not valid YAML: ${message.replace(/\.?$/, '.')} Put text that holds a colon, a hash or quotes between double quotes, and indent lists with two spaces.`;
}
