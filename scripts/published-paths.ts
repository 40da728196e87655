import { checkArticles } from '../src/check/check-articles.ts';
import { promisedPaths } from '../src/hosting/redirects.ts';
import { addPublishedPaths } from '../src/content/published-path-list.ts';
import { hiddenReason } from '../src/domain/article.ts';
import { today } from '../src/config/environment.ts';
import { requireArticlesDirectory } from '../src/config/articles-directory.ts';
import { ProblemsError } from '../src/lib/problem.ts';
import { runCommand } from '../src/lib/command.ts';
import definition from './commands/published-paths.js';

await runCommand(definition, async () => {
  const directory = requireArticlesDirectory();
  const day = today();
  const { problems, articles } = checkArticles(directory, day);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ProblemsError(errors);
  const published = articles.filter(
    ({ frontMatter }) => hiddenReason(frontMatter, day) === undefined,
  );
  const added = addPublishedPaths(directory, promisedPaths(published));
  console.log([...added, `Paths added to the list: ${added.length}`].join('\n'));
});
