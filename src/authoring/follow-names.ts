import { relative, sep } from 'node:path';
import { replaceValues } from '../content/edit-front-matter.ts';
import { bodyOf } from '../content/front-matter.ts';
import { NOTICES } from '../content/notice-files.ts';
import type { ArticleMove } from './follow-links.ts';
import type { Relocation } from './relink.ts';
import { copiedPath } from './import-copies.ts';
import { relinked } from './relink.ts';

/**
 * Returns a text with the new file name of the article in related articles, notices and search
 * files of its locale, and its new path in the links of all notices.
 * @param text a search file, or a Markdown file with or without front matter
 * @param file its absolute path
 */
export function followNames(
  text: string,
  file: string,
  { article, position, directory }: ArticleMove,
  relocation: Relocation,
): string {
  const isSearchFile = file.endsWith('.yml');
  if (!isSearchFile && bodyOf(text) === text) return text;
  const path = relative(directory, file).split(sep).join('/');
  const [locale, folder] = copiedPath(path).split('/');
  const isNotice = folder === NOTICES;
  const fields = isSearchFile || isNotice ? ['article', 'articles'] : ['related'];
  const place = (slug: string) => `article:${slug}`;
  return replaceValues(text, (value, path) => {
    if (isNotice && path[0] === 'link')
      return relinked(value, { before: file, after: file, page: '/' }, relocation);
    if (locale !== article.locale) return undefined;
    if (isNotice && path[0] === 'where')
      return value === place(article.slug) ? place(position.slug) : undefined;
    const isName = path.some((name) => fields.includes(String(name)));
    return isName && value === article.slug ? position.slug : undefined;
  });
}
