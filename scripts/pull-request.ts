import { proposedFiles, refusals } from '../src/github/proposed-files.ts';
import { UserError } from '../src/lib/problem.ts';
import { runCommand } from '../src/lib/command.ts';
import definition from './commands/pull-request.js';

await runCommand(definition, async ({ flags: { repository, base, head } }) => {
  const files = proposedFiles(repository, base, head);
  const reasons = refusals(files);
  if (reasons.length > 0) throw new UserError(reasons.join('\n'));
  console.log(`${files.length} files, all of them articles and images.`);
});
