import matter from 'gray-matter';
import { isMap, isNode, isScalar } from 'yaml';
import { START } from '../text/line-column.ts';
import { cutValues } from './cut-values.ts';
import type { ReadFrontMatter } from './read-front-matter.ts';
import { readSimpleFields } from './simple-fields.ts';
import type { StrictYaml } from './strict-yaml.ts';
import { parseStrictYaml, writtenAt } from './strict-yaml.ts';

/** Largest front matter, in bytes. A longer one is a mistake or an attack. */
const MAX_BYTES = 8 * 1024;

/** The opening line, the YAML, and the closing line. The body follows. */
const BLOCK = /^\uFEFF?---[ \t]*\r?\n(?<yaml>(?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/;

const NO_POSITIONS = {
  data: {},
  positionOf: () => START,
  positionOfKey: () => START,
  cutValues: () => [],
  writtenAt: () => undefined,
};

/**
 * Returns the body of an article: the text below its front matter.
 * @param text a whole file that `readFrontMatter` accepts
 */
export function bodyOf(text: string): string {
  return text.slice(BLOCK.exec(text)?.[0].length ?? 0);
}

/** Returns whether a text begins with closed front matter. */
export function hasFrontMatter(text: string): boolean {
  return BLOCK.test(text);
}

/**
 * Reads the front matter of a file strictly; see `parseStrictYaml`.
 * @param text the whole file
 */
export function readFrontMatter(text: string): ReadFrontMatter {
  const block = BLOCK.exec(text);
  const yaml = block?.groups?.['yaml'];
  if (yaml === undefined) return refused(openingSentence(text));
  const bytes = Buffer.byteLength(yaml);
  if (bytes > MAX_BYTES)
    return refused(
      `The front matter has ${bytes} bytes, but at most ${MAX_BYTES} are allowed. ` +
        'Move text into the body.',
    );
  if (yaml.trim() === '') return { isReadable: true, problems: [], ...NO_POSITIONS };
  if (/^---/m.test(yaml))
    return refused(
      'A line inside the front matter begins with three hyphens. ' +
        'Indent it, or put the text in quotes.',
    );

  const simple = readSimpleFields(yaml);
  if (simple) return simple;
  const {
    source,
    parsed: { document, problems, isReadable, positionAt },
    // gray-matter copies what it gets several times, and the body is no part of it.
  } = parseBlock(block?.[0] ?? '');
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
            'The front matter has no fields. Write lines of `field: value`, ' +
            'for example `title: "How do I reset my password?"`.',
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
    cutValues: () =>
      (contents ? cutValues(contents, source) : []).map((cut) => ({
        ...cut,
        position: positionAt(cut.offset),
      })),
    writtenAt: (path) => writtenAt(document, source, path),
  };
}

/**
 * Lets gray-matter find the block and pass it to the strict parser. Always passes options: without
 * them gray-matter caches by text, and its own engines run JavaScript.
 */
function parseBlock(block: string): { source: string; parsed: StrictYaml } {
  let source = '';
  let parsed: StrictYaml | undefined;
  const parse = (yaml: string): object => {
    // gray-matter passes the text behind the opening hyphens, so lines are those of the file. It
    // cuts off the last line break, but the last field may end in a carriage return.
    source = `${yaml}\n`;
    parsed = parseStrictYaml(source, 'front matter');
    return {};
  };
  const refuse = { parse: () => ({}) };
  matter(block, {
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
    return (
      'The front matter is not closed. ' +
      'Add a line of exactly three hyphens after its last field.'
    );
  if (first.startsWith('---'))
    return `Invalid first line "${first.slice(0, 40)}". Write exactly three hyphens: ---`;
  return (
    'The front matter is missing. Begin the file with a line of three hyphens (---), ' +
    'then write the fields, then three hyphens again.'
  );
}
