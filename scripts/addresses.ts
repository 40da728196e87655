import { checkArticles } from '../src/check/check-articles.ts';
import { rootAddresses } from '../src/root-addresses.ts';
import { promisedAddresses } from '../src/domain/redirects.ts';
import { addAddresses } from '../src/source/address-list.ts';
import { requireArticlesDirectory, today } from '../src/source/environment.ts';
import { ProblemsError } from '../src/source/problem.ts';
import { publishedArticles } from '../src/source/published-articles.ts';
import { readFlags, runCommand } from './lib/command.ts';

/** Adds the addresses of published articles to the list of those ever published. */
await runCommand(async () => {
  readFlags({});
  const directory = requireArticlesDirectory();
  const errors = checkArticles(directory, today()).problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ProblemsError(errors);
  const added = addAddresses(directory, promisedAddresses(publishedArticles(), rootAddresses));
  console.log([...added, `Addresses added to the list: ${added.length}`].join('\n'));
});
