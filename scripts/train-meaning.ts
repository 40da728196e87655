import { builtInGroups } from '../src/search/index/synonym-groups.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { writeFileAtomically } from '../src/lib/write-file-atomically.ts';
import definition from './commands/train-meaning.js';
import { trainMeaning } from './train-meaning/train-vectors.ts';
import { readWordNet } from './train-meaning/wordnet.ts';

const FILE = 'src/languages/en/word-vectors.bin';
const MIN_COUNT = 12;

await runCommand(definition, ({ flags }) => {
  const epochs = Number(flags.epochs);
  if (!Number.isInteger(epochs) || epochs < 1)
    throw new UsageError('--epochs takes a whole number, for example --epochs 4.');
  const file = trainMeaning(readWordNet(), builtInGroups('en'), {
    epochs,
    minCount: MIN_COUNT,
    onEpoch: (epoch, loss) =>
      console.log(`Round ${epoch + 1} of ${epochs}: loss ${loss.toFixed(3)}`),
  });
  writeFileAtomically(FILE, [file]);
  console.log(`Wrote ${FILE}, ${(file.length / 1000).toFixed(0)} kB.`);
});
