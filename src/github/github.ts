import { UserError } from '../lib/problem.ts';

/** GitHub's API for one repository. */
export type GitHub = {
  /** `owner/name`. */
  readonly repository: string;
  /**
   * Sends a request.
   * @param path below the repository, such as `/issues`
   * @returns the JSON of the response; undefined for 404
   * @throws UserError when GitHub rejects the request
   */
  ask<Answer>(
    method: 'GET' | 'POST' | 'PATCH' | 'PUT',
    path: string,
    body?: unknown,
  ): Promise<Answer | undefined>;
};

/** The author of something. What workflows write has the type `Bot`. */
export type Author = { readonly user: { readonly login: string; readonly type: string } | null };

/**
 * Opens the API with the variables of a workflow: `GITHUB_TOKEN`, `GITHUB_REPOSITORY` and, for
 * other servers, `GITHUB_API_URL`.
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
          `GitHub rejects ${method} ${path} (${answer.status}). Check that the ` +
            "workflow's job has the permission for it.",
        );
      return (await answer.json()) as Answer;
    },
  };
}

/** Returns the first item by a bot that starts with the mark. There should be only one. */
export function ownOne<Item extends Author & { readonly body: string | null }>(
  items: readonly Item[],
  mark: string,
): Item | undefined {
  return items.find(({ user, body }) => user?.type === 'Bot' && body?.startsWith(mark));
}
