/** Values of a new article. */
export type NewArticle = { readonly category: string; readonly day: string };

/**
 * Returns the text of a new article, with placeholders to replace. `day` may be a placeholder, too:
 * the check reports it.
 */
export function newArticle({ category, day }: NewArticle): string {
  return [
    '---',
    'title: "How do I …?"',
    `category: ${category}`,
    `published: ${day}`,
    `updated: ${day}`,
    'description: "What the reader will know or have done at the end."',
    'keywords: []',
    '---',
    '',
    'Begin with the answer, in one or two sentences.',
    '',
    '1. The first step.',
    '2. The second step.',
    '',
  ].join('\n');
}

/**
 * Returns the URL of the page that creates an article in the browser, for hosts with GitHub's URLs.
 * @param repository URL of the repository
 * @param branch the published one
 * @param folder of the new file within the repository
 * @param text of the new file
 */
export function newArticleLink(
  repository: string,
  branch: string,
  folder: string,
  text: string,
): string {
  const encoded = folder.split('/').map(encodeURIComponent).join('/');
  const query = new URLSearchParams({ filename: 'name-of-the-article.md', value: text });
  const start = `${repository.replace(/\/+$/, '')}/new/${encodeURIComponent(branch)}`;
  return `${start}/${encoded}?${query.toString()}`;
}
