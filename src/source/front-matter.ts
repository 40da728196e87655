import matter from 'gray-matter';
import type { Document } from 'yaml';
import { isAlias, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';

/** Largest front matter, in characters: a longer one is a mistake or an attack. */
const MAX_LENGTH = 8 * 1024;

/** The opening line, the YAML between, the closing line; what follows is the body. */
const BLOCK = /^\uFEFF?---[ \t]*\r?\n(?<yaml>(?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/;

/** A place in a file, both counted from 1. */
export type Place = { readonly line: number; readonly column: number };

export type FrontMatterProblem = Place & { readonly message: string };

export type ReadFrontMatter = {
  /** Plain values: text, numbers, booleans, lists, mappings. */
  readonly data: Record<string, unknown>;
  readonly problems: readonly FrontMatterProblem[];
  /** Where the value at this path stands in the file; the nearest parent's place when there is none. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
};

const START: Place = { line: 1, column: 1 };

/**
 * The body of an article: what follows its front matter.
 * @param text a whole file that `readFrontMatter` accepts
 */
export function bodyOf(text: string): string {
  return text.slice(BLOCK.exec(text)?.[0].length ?? 0);
}

/**
 * Reads the front matter of a file strictly: YAML 1.2 core schema, no anchors, aliases or tags, unique keys, nothing
 * executed.
 * @param text the whole file
 */
export function readFrontMatter(text: string): ReadFrontMatter {
  const yaml = BLOCK.exec(text)?.groups?.['yaml'];
  if (yaml === undefined) return refused(openingSentence(text));
  if (yaml.length > MAX_LENGTH) {
    return refused(`The front matter is ${yaml.length} characters long; at most ${MAX_LENGTH} are allowed. Move text into the body.`);
  }
  if (yaml.trim() === '') return { data: {}, problems: [], placeOf: () => START };

  const { document, problems, placeAt } = parseStrictly(text);
  if (/^---/m.test(yaml)) return refused('A line within the front matter begins with three hyphens. Only the first and the last line may.');
  if (problems.length > 0) return { data: {}, problems, placeOf: () => START };

  return {
    data: (document.toJS({ maxAliasCount: 0 }) ?? {}) as Record<string, unknown>,
    problems,
    placeOf: (path) => {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return placeAt(node.range[0]);
      }
      return START;
    },
  };
}

/**
 * gray-matter finds the block and hands it to the strict parser below. Always called with options: without them it
 * caches by text, and its own engines run JavaScript.
 */
function parseStrictly(text: string) {
  const lines = new LineCounter();
  const problems: FrontMatterProblem[] = [];
  // gray-matter hands over what follows the opening hyphens, so the lines counted here are those of the file.
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  let document: Document = parseDocument('');

  const parse = (yaml: string): object => {
    // The line break that gray-matter cuts off belongs to the last field, which may end in a carriage return.
    document = parseDocument(`${yaml}\n`, {
      version: '1.2', schema: 'core', strict: true, uniqueKeys: true, merge: false, stringKeys: true,
      lineCounter: lines, prettyErrors: false,
    });
    for (const { code, message, pos } of document.errors) {
      problems.push({ ...placeAt(pos[0]), message: yamlSentence(code, message) });
    }
    visit(document, {
      Node(_key, node) {
        const what = isAlias(node) ? 'aliases (*name)' : 'anchor' in node && node.anchor ? 'anchors (&name)' : node.tag ? 'tags (!name)' : undefined;
        if (what) problems.push({ ...placeAt(node.range?.[0] ?? 0), message: `YAML ${what} are not allowed in front matter. Write the value out.` });
      },
    });
    if (problems.length === 0 && document.contents !== null && !isMap(document.contents)) {
      problems.push({ line: 2, column: 1, message: 'The front matter must be lines of `field: value`, for example `title: "How do I reset my password?"`.' });
    }
    return {};
  };
  const refuse = { parse: () => ({}) };
  try {
    matter(text, { language: 'yaml', engines: { yaml: { parse }, json: refuse, javascript: refuse } });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.push({ ...START, message: 'The front matter is nested too deeply to be read. Write plain values and lists.' });
  }
  return { document, problems, placeAt };
}

function refused(message: string): ReadFrontMatter {
  return { data: {}, problems: [{ ...START, message }], placeOf: () => START };
}

function openingSentence(text: string): string {
  const first = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  if (/^---[ \t]*$/.test(first)) return 'The front matter is not closed. Put a line of exactly three hyphens (---) after its last field.';
  if (first.startsWith('---')) return `The first line is "${first.slice(0, 40)}" but must be exactly three hyphens: ---. Nothing may follow them.`;
  return 'The file does not begin with front matter. Its first line must be three hyphens (---), then the fields, then three hyphens again.';
}

function yamlSentence(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'This field stands twice. Remove one of the two lines.';
  if (code === 'MULTIPLE_DOCS') return 'A line of three dots ends the front matter too early. Remove it.';
  return `This is not valid YAML: ${message.replace(/\.?$/, '.')} Put text that holds a colon, a hash or quotes between double quotes, and indent lists with two spaces.`;
}
