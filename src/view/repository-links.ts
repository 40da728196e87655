/** URLs where articles are edited and mistakes reported, on a host with the URLs of GitHub. */
export type RepositoryLinks = { readonly edit: string; readonly report: string };

/**
 * Returns the links for an article.
 * @param repository URL of the repository, for example `https://github.com/acme/help`
 * @param branch that is published
 * @param path of the article's file within the repository
 * @param title of the report
 * @param page public URL of the article
 */
export function repositoryLinks(
  repository: string,
  branch: string,
  path: string,
  title: string,
  page: string,
): RepositoryLinks {
  const root = repository.replace(/\/+$/, '');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const report = new URLSearchParams({ title, body: `${page}\n\n` });
  return {
    edit: `${root}/edit/${encodeURIComponent(branch)}/${encoded}`,
    report: `${root}/issues/new?${report.toString()}`,
  };
}
