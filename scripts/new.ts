import { requireArticlesDirectory } from '../src/config/articles-directory.ts';
import { finishChange } from '../src/authoring/journal.ts';
import { openLibrary } from '../src/authoring/new-article.ts';
import { askForArticle, Cancelled } from '../src/authoring/ask-article.ts';
import { runCommand } from '../src/lib/command.ts';
import { makeArticle } from '../src/authoring/make-article.ts';
import { readNewFlags } from '../src/authoring/new-flags.ts';
import definition from './commands/new.js';

/** Exit status after Ctrl+C. */
const INTERRUPTED = 130;

await runCommand(definition, async (line) => {
  const flags = readNewFlags(line.flags);
  const directory = requireArticlesDirectory();
  const finished = finishChange(directory, []);
  if (finished) console.log(`Finished the move that was interrupted: ${finished.title}.`);
  const library = openLibrary(directory);
  const isComplete =
    flags.title !== undefined && flags.category !== undefined && flags.section !== undefined;
  try {
    const isAsked = !isComplete && process.stdin.isTTY && process.stdout.isTTY;
    console.log(makeArticle(isAsked ? await askForArticle(flags, library) : flags, library));
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    console.log('Nothing was written.');
    process.exitCode = INTERRUPTED;
  }
});
