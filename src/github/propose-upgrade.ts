import { gitText, runGit } from '../lib/run-git.ts';
import { UserError } from '../lib/problem.ts';
import type { GitHub } from './github.ts';

/** Maximum characters of a report in the text of a pull request. */
const MAX_REPORT = 60_000;

/**
 * Pushes the branch that `npm run upgrade` made and opens a pull request for it. A branch that
 * GitHub already has stays as it is: somebody may be working on it.
 * @param report output of the upgrade; becomes the text of the pull request
 * @param token for the push; GitHub also needs it for the API
 * @param folder of the repository
 * @returns a sentence about what was done
 * @throws UserError when GitHub rejects the branch
 */
export async function proposeUpgrade(
  github: GitHub,
  report: string,
  token: string,
  folder = '.',
): Promise<string> {
  const format = '--format=%(refname:short)';
  const branches = gitText(folder, ['branch', '--list', 'upgrade-*', format]).split('\n');
  const branch = branches.find((name) => name !== '');
  if (branch === undefined) return 'There is no upgrade to propose.';
  if (await github.ask('GET', `/git/ref/heads/${branch}`))
    return `The branch ${branch} is on GitHub already. Delete it there to propose it again.`;

  const { status, stderr } = runGit(folder, ['push', 'origin', `${branch}:${branch}`], {
    environment: credentials(token),
  });
  if (status !== 0)
    throw new UserError(
      `GitHub rejects the branch ${branch}. A release that changes workflows needs the secret ` +
        'UPGRADE_TOKEN: a token that may write contents, pull requests and workflows. ' +
        `(${stderr.toString('utf8').trim().split('\n', 1)[0]})`,
    );

  const { default_branch: base } = (await github.ask<{ default_branch: string }>('GET', '')) ?? {
    default_branch: 'main',
  };
  const title = gitText(folder, ['log', '-1', '--format=%s', branch]);
  const pull = await github.ask<{ number: number }>('POST', '/pulls', {
    title,
    head: branch,
    base,
    body: `\`\`\`\`text\n${report.slice(0, MAX_REPORT).trim()}\n\`\`\`\`\n`,
    // A person must fix conflicts and failed checks before the branch can be merged.
    draft: !report.includes('Check and build passed.'),
  });
  return `Pull request ${pull?.number} proposes ${branch}.`;
}

/** Returns git settings for one command as variables: a list of processes does not show them. */
function credentials(token: string): Record<string, string> {
  const login = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraHeader',
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${login}`,
  };
}
