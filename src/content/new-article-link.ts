/** What a new article holds: fields to fill in and a text to write over. */
export type NewArticle = { readonly category: string; readonly day: string };

/** A new article as a file. `day` may be a placeholder, which the check then asks to replace. */
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
 * Where a new article is written in the browser, on a host with GitHub's addresses.
 * @param repository address of the repository
 * @param branch that is published
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
  return `${repository.replace(/\/+$/, '')}/new/${encodeURIComponent(branch)}/${encoded}?${query.toString()}`;
}
