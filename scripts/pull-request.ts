import { proposedFiles, refusals } from '../src/github/proposed-files.ts';
import { UserError } from '../src/lib/problem.ts';
import { readFlags, runCommand } from '../src/lib/command.ts';

await runCommand(async () => {
  const { repository, base, head } = readFlags({
    repository: { type: 'string', default: '.' },
    base: { type: 'string', default: 'HEAD^1' },
    head: { type: 'string', default: 'HEAD' },
  });
  const files = proposedFiles(repository, base, head);
  const reasons = refusals(files);
  if (reasons.length > 0) throw new UserError(reasons.join('\n'));
  console.log(`${files.length} files, all of them articles and images.`);
});
