import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { proposeUpgrade } from '../../../src/github/propose-upgrade.ts';
import { startApi } from '../../support/github-api-server.ts';
import { temporaryFolder } from '../../support/run-command.ts';
import { commitAll, git } from '../../support/run-upgrade.ts';

/** A repository with an origin; `branch` is one commit ahead of main. */
function repository(branch?: string) {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const origin = join(folder.path, 'origin.git');
  execFileSync('git', ['init', '--quiet', '--bare', origin]);
  folder.write('work/README.md', 'Ours.\n');
  const work = join(folder.path, 'work');
  commitAll(work);
  git(work, 'remote', 'add', 'origin', origin);
  git(work, 'push', '--quiet', 'origin', 'main');
  if (branch !== undefined) {
    git(work, 'switch', '--quiet', '--create', branch);
    git(work, 'commit', '--quiet', '--allow-empty', '--message', 'Upgrade Handrail to 0.3.0');
    git(work, 'switch', '--quiet', 'main');
  }
  return { work, pushed: () => git(origin, 'branch', '--format=%(refname:short)').split('\n') };
}

const api = { 'GET ': { default_branch: 'main' }, 'POST /pulls': { number: 7 } };

test.each([
  ['Check and build passed. View it.', false],
  ['npm run check failed.', true],
])('a branch is pushed and proposed: %s', async (report, draft) => {
  const { work, pushed } = repository('upgrade-0.3.0');
  const { github, asked } = await startApi(api);
  const sentence = await proposeUpgrade(github, report, 'secret', work);
  expect(sentence).toBe('Pull request 7 proposes upgrade-0.3.0.');
  expect(pushed()).toContain('upgrade-0.3.0');
  expect(asked.at(-1)?.body).toEqual({
    title: 'Upgrade Handrail to 0.3.0',
    head: 'upgrade-0.3.0',
    base: 'main',
    body: `\`\`\`\`text\n${report}\n\`\`\`\`\n`,
    draft,
  });
});

test('without an upgrade nothing is asked or pushed', async () => {
  const { work, pushed } = repository();
  const { github, asked } = await startApi(api);
  const sentence = await proposeUpgrade(github, '', 'secret', work);
  expect(sentence).toBe('There is no upgrade to propose.');
  expect(asked).toEqual([]);
  expect(pushed()).toEqual(['main']);
});

test('a branch that is on GitHub already stays as it is there', async () => {
  const { work, pushed } = repository('upgrade-0.3.0');
  const { github } = await startApi({
    ...api,
    'GET /git/ref/heads/upgrade-0.3.0': { object: { sha: 'a' } },
  });
  const sentence = await proposeUpgrade(github, '', 'secret', work);
  expect(sentence).toContain('is on GitHub already');
  expect(pushed()).toEqual(['main']);
});

test('a refused push names the secret that is missing, and never the token', async () => {
  const { work } = repository('upgrade-0.3.0');
  git(work, 'remote', 'set-url', 'origin', '/nowhere');
  const { github } = await startApi(api);
  const error = await proposeUpgrade(github, '', 'secret-token', work).catch(String);
  expect(error).toContain('UPGRADE_TOKEN');
  expect(error).not.toContain('secret-token');
});
