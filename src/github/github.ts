import { UserError } from '../lib/problem.ts';

/** GitHub's API for one repository. */
export type GitHub = {
  /** `owner/name` */
  readonly repository: string;
  /**
   * @param path below the repository, such as `/issues`
   * @returns the answer's JSON; undefined where there is nothing (404)
   * @throws UserError when GitHub refuses
   */
  ask<Answer>(
    method: 'GET' | 'POST' | 'PATCH' | 'PUT',
    path: string,
    body?: unknown,
  ): Promise<Answer | undefined>;
};

/** Who wrote something; what workflows write comes from a bot. */
export type Author = { readonly user: { readonly login: string; readonly type: string } | null };

/**
 * Opens the API as a workflow does: `GITHUB_TOKEN`, `GITHUB_REPOSITORY` and, for other servers,
 * `GITHUB_API_URL`.
 * @throws UserError when a variable is missing
 */
export function openGitHub(environment: NodeJS.ProcessEnv = process.env): GitHub {
  const {
    GITHUB_TOKEN: token,
    GITHUB_REPOSITORY: repository,
    GITHUB_API_URL: api = 'https://api.github.com',
  } = environment;
  if (!token || !repository)
    throw new UserError(
      'Set GITHUB_TOKEN and GITHUB_REPOSITORY (owner/name), as GitHub does in a workflow.',
    );
  return {
    repository,
    async ask<Answer>(method: string, path: string, body?: unknown) {
      const headers = {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
      };
      const answer = await fetch(`${api}/repos/${repository}${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (answer.status === 404 && method === 'GET') return undefined;
      if (!answer.ok)
        throw new UserError(
          `GitHub refuses ${method} ${path} (${answer.status}). Check that the ` +
            "workflow's job has the permission for it.",
        );
      return (await answer.json()) as Answer;
    },
  };
}

/**
 * The first of the things that a bot wrote and that bear the mark, for there is to be one of each.
 */
export function ownOne<Thing extends Author & { readonly body: string | null }>(
  things: readonly Thing[],
  mark: string,
): Thing | undefined {
  return things.find(({ user, body }) => user?.type === 'Bot' && body?.startsWith(mark));
}
