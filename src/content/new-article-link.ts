import { articleTemplate, TEMPLATE_TITLE } from './article-template.ts';

/** The repository of the articles and the branch that is published. */
export type Repository = { readonly url: string; readonly branch: string };

/**
 * Returns the URL of GitHub's editor for a new file that already holds the template.
 * @param folder of the new file within the repository
 * @param day of publication; `YYYY-MM-DD` where nobody knows it yet: the check asks to replace it
 */
export function newArticleLink(
  { url, branch }: Repository,
  folder: string,
  category: string,
  day: string,
): string {
  const value = articleTemplate({ title: TEMPLATE_TITLE, category, published: day });
  return newFileLink({ url, branch }, folder, 'name-of-the-article.md', value);
}

/**
 * Returns the URL of GitHub's editor for a new file with a text in it.
 * @param folder of the new file within the repository
 */
export function newFileLink(
  { url, branch }: Repository,
  folder: string,
  filename: string,
  value: string,
): string {
  const encoded = folder.split('/').map(encodeURIComponent).join('/');
  const query = new URLSearchParams({ filename, value });
  const start = `${url.replace(/\/+$/, '')}/new/${encodeURIComponent(branch)}`;
  return `${start}/${encoded}?${query.toString()}`;
}
