import { relative, sep } from 'node:path';
import { replaceValues } from '../content/edit-front-matter.ts';
import { bodyOf } from '../content/front-matter.ts';
import { GLOSSARY } from '../content/glossary-file.ts';
import { NOTICES } from '../content/notice-files.ts';
import { linkPositions } from '../markdown/link-positions.ts';
import { spliced } from '../text/splice.ts';
import type { ArticleMove } from './follow-links.ts';
import type { Relocation } from './relink.ts';
import { copiedPath } from './import-copies.ts';
import { relinked } from './relink.ts';

/**
 * Returns a text with the new file name of the article in related articles, notices, the glossary
 * and search files of its locale, and with its new path in the links of notices and glossaries.
 * @param text a YAML file, or a Markdown file with or without front matter
 * @param file its absolute path
 */
export function followNames(
  text: string,
  file: string,
  { article, position, directory }: ArticleMove,
  relocation: Relocation,
): string {
  const isYaml = file.endsWith('.yml');
  if (!isYaml && bodyOf(text) === text) return text;
  const [locale, folder] = copiedPath(relative(directory, file).split(sep).join('/')).split('/');
  const isNotice = folder === NOTICES;
  const isNamed = locale === article.locale && position.slug !== article.slug;
  const fields = isYaml || isNotice ? ['article', 'articles'] : ['related'];
  const container = { before: file, after: file, page: '/' };
  const inMarkdown = (value: string) =>
    spliced(
      value,
      linkPositions(value, 'md').flatMap(({ url, range }) => {
        const link = relinked(url, container, relocation);
        return range && link !== undefined ? [{ start: range[0], end: range[1], text: link }] : [];
      }),
    );
  return replaceValues(text, (value, path) => {
    const field = path.findLast((name) => typeof name === 'string');
    if (isNotice && field === 'link') return relinked(value, container, relocation);
    if (file.endsWith(GLOSSARY) && field === 'definition') {
      const followed = inMarkdown(value);
      return followed === value ? undefined : followed;
    }
    if (!isNamed) return undefined;
    if (isNotice && field === 'where')
      return value === `article:${article.slug}` ? `article:${position.slug}` : undefined;
    const isName = path.some((name) => fields.includes(String(name)));
    return isName && value === article.slug ? position.slug : undefined;
  });
}
