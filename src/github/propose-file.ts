import type { GitHub } from './github.ts';

/**
 * A file change to propose. `branch` belongs to the workflow and always has the same pull request.
 */
export type FileProposal = {
  readonly path: string;
  readonly content: string;
  readonly branch: string;
  readonly title: string;
  readonly text: string;
};

type Reference = { readonly object: { readonly sha: string } };
type StoredFile = { readonly sha: string; readonly content: string };

/**
 * Proposes new content for a file in one pull request. Its branch restarts from the main branch and
 * gets one commit.
 * @returns a sentence about what was done
 */
export async function proposeFile(
  github: GitHub,
  { path, content, branch, title, text }: FileProposal,
): Promise<string> {
  const { default_branch: main } = (await github.ask<{ default_branch: string }>('GET', '')) ?? {
    default_branch: 'main',
  };
  const file = await github.ask<StoredFile>(
    'GET',
    `/contents/${path}?ref=${encodeURIComponent(main)}`,
  );
  if (file && Buffer.from(file.content, 'base64').toString() === content)
    return `${path} is up to date.`;

  const sha = (await github.ask<Reference>('GET', `/git/ref/heads/${encodeURIComponent(main)}`))
    ?.object.sha;
  const exists = (await github.ask<Reference>('GET', `/git/ref/heads/${branch}`)) !== undefined;
  const proposed = exists
    ? await github.ask<StoredFile>('GET', `/contents/${path}?ref=${branch}`)
    : undefined;
  const isProposed =
    proposed !== undefined && Buffer.from(proposed.content, 'base64').toString() === content;
  if (!isProposed) {
    if (exists) await github.ask('PATCH', `/git/refs/heads/${branch}`, { sha, force: true });
    else await github.ask('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha });
    await github.ask('PUT', `/contents/${path}`, {
      message: title,
      content: Buffer.from(content).toString('base64'),
      branch,
      ...(file && { sha: file.sha }),
    });
  }

  const owner = github.repository.split('/', 1)[0] ?? '';
  const open = await github.ask<{ number: number }[]>(
    'GET',
    `/pulls?${new URLSearchParams({ state: 'open', head: `${owner}:${branch}` }).toString()}`,
  );
  const number =
    open?.[0]?.number ??
    (
      await github.ask<{ number: number }>('POST', '/pulls', {
        title,
        head: branch,
        base: main,
        body: text,
      })
    )?.number;
  return `Pull request ${number} proposes ${path}.`;
}
