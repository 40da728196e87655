import { today } from '../src/config/environment.ts';
import { requireArticlesDirectory } from '../src/config/articles-directory.ts';
import { finishChange } from '../src/authoring/journal.ts';
import { moveArticle } from '../src/authoring/move-article.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { moveReport } from '../src/authoring/move-report.ts';
import definition from './commands/move.js';

await runCommand(definition, async ({ words }) => {
  const [from, to] = words;
  if (from === undefined || to === undefined || words.length > 2) {
    throw new UsageError(
      'Name the article and its new name, section/ or path, for example ' +
        '`npm run move -- reset-password account-security/forgot-password`.',
    );
  }
  const directory = requireArticlesDirectory();
  const finished = finishChange(directory, [from, to]);
  if (finished) console.log(`Finished the move that was interrupted: ${finished.title}.`);
  if (finished?.isSame) return;
  console.log(moveReport(moveArticle(from, to, directory, today())));
});
