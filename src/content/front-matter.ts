import matter from 'gray-matter';
import { isMap, isNode, isScalar } from 'yaml';
import type { Position } from '../text/line-column.ts';
import type { FrontMatterProblem, StrictYaml } from './strict-yaml.ts';
import { parseStrictYaml, writtenAt } from './strict-yaml.ts';

/** Largest front matter, in bytes: a longer one is a mistake or an attack. */
const MAX_BYTES = 8 * 1024;

/** The opening line, the YAML between, the closing line; what follows is the body. */
const BLOCK = /^\uFEFF?---[ \t]*\r?\n(?<yaml>(?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/;

export type ReadFrontMatter = {
  /** Plain values: text, numbers, booleans, lists, mappings. */
  readonly data: Record<string, unknown>;
  /** Whether `data` holds all that is written; it can, although there are problems. */
  readonly isReadable: boolean;
  readonly problems: readonly FrontMatterProblem[];
  /** Where the value at this path stands in the file; the nearest parent's place when there is none. */
  readonly positionOf: (path: readonly PropertyKey[]) => Position;
  /** Where the name of a field stands. */
  readonly positionOfKey: (name: string) => Position;
  /** The value at this path as its writer wrote it: `0x10`, `"12"`; undefined for lists, mappings and what is not there. */
  readonly writtenAt: (path: readonly PropertyKey[]) => string | undefined;
};

const START: Position = { line: 1, column: 1 };
const NO_POSITIONS = {
  data: {},
  positionOf: () => START,
  positionOfKey: () => START,
  writtenAt: () => undefined,
};

/**
 * The body of an article: what follows its front matter.
 * @param text a whole file that `readFrontMatter` accepts
 */
export function bodyOf(text: string): string {
  return text.slice(BLOCK.exec(text)?.[0].length ?? 0);
}

/** Whether a text begins with a block of front matter that is closed, so that one knows where the body begins. */
export function hasFrontMatter(text: string): boolean {
  return BLOCK.test(text);
}

/**
 * Reads the front matter of a file strictly: YAML 1.2 core schema, no anchors, aliases or tags, unique keys, nothing
 * executed.
 * @param text the whole file
 */
export function readFrontMatter(text: string): ReadFrontMatter {
  const yaml = BLOCK.exec(text)?.groups?.['yaml'];
  if (yaml === undefined) return refused(openingSentence(text));
  const bytes = Buffer.byteLength(yaml);
  if (bytes > MAX_BYTES)
    return refused(
      `The front matter is ${bytes} bytes long; at most ${MAX_BYTES} are allowed. Move text into the body.`,
    );
  if (yaml.trim() === '') return { isReadable: true, problems: [], ...NO_POSITIONS };
  if (/^---/m.test(yaml))
    return refused(
      'A line within the front matter begins with three hyphens. Only the first and the last line may.',
    );

  const {
    source,
    parsed: { document, problems, isReadable, positionAt },
  } = parseBlock(text);
  if (!isReadable) return { isReadable, problems, ...NO_POSITIONS };
  const { contents } = document;
  if (contents !== null && !isMap(contents)) {
    return {
      ...NO_POSITIONS,
      isReadable: false,
      problems: [
        ...problems,
        {
          line: 2,
          column: 1,
          message:
            'The front matter must be lines of `field: value`, for example `title: "How do I reset my password?"`.',
        },
      ],
    };
  }
  return {
    data: (document.toJS({ maxAliasCount: 0 }) ?? {}) as Record<string, unknown>,
    isReadable,
    problems,
    positionOf: (path) => {
      for (let length = path.length; length > 0; length--) {
        const node: unknown = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return positionAt(node.range[0]);
      }
      return START;
    },
    positionOfKey: (name) => {
      const key = contents?.items
        .map((item) => item.key)
        .find((node) => isScalar(node) && String(node.value) === name);
      return isNode(key) && key.range ? positionAt(key.range[0]) : START;
    },
    writtenAt: (path) => writtenAt(document, source, path),
  };
}

/**
 * gray-matter finds the block and hands it to the strict parser. Always called with options: without them it caches by
 * text, and its own engines run JavaScript.
 */
function parseBlock(text: string): { source: string; parsed: StrictYaml } {
  let source = '';
  let parsed: StrictYaml | undefined;
  const parse = (yaml: string): object => {
    // gray-matter hands over what follows the opening hyphens, so the lines counted here are those of the file. The line
    // break that it cuts off belongs to the last field, which may end in a carriage return.
    source = `${yaml}\n`;
    parsed = parseStrictYaml(source, 'front matter');
    return {};
  };
  const refuse = { parse: () => ({}) };
  matter(text, {
    language: 'yaml',
    engines: { yaml: { parse }, json: refuse, javascript: refuse },
  });
  return { source, parsed: parsed ?? parseStrictYaml('', 'front matter') };
}

function refused(message: string): ReadFrontMatter {
  return { isReadable: false, problems: [{ ...START, message }], ...NO_POSITIONS };
}

function openingSentence(text: string): string {
  const first = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  if (/^---[ \t]*$/.test(first))
    return 'The front matter is not closed. Put a line of exactly three hyphens (---) after its last field.';
  if (first.startsWith('---'))
    return `The first line is "${first.slice(0, 40)}" but must be exactly three hyphens: ---. Nothing may follow them.`;
  return 'The file does not begin with front matter. Its first line must be three hyphens (---), then the fields, then three hyphens again.';
}
