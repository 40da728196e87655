import { withLinks } from '../../folder/body/with-links.ts';
import type { ImportedArticle } from '../../imported-article.ts';
import { sourceFileOf } from '../../source-link.ts';
import type { PlacedPage } from './convention.ts';

/**
 * Returns the articles of a site whose other pages have no text, because they only list pages: old
 * URLs of such a page and links to it lead to its section.
 */
export function withSectionsFor(
  empty: readonly PlacedPage[],
  articles: readonly ImportedArticle[],
): readonly ImportedArticle[] {
  if (empty.length === 0) return articles;
  const urls = new Map<string, string[]>();
  for (const page of empty.filter(isIndex)) {
    const id = page.groups.at(-1)?.id ?? '';
    urls.set(id, [...(urls.get(id) ?? []), ...page.urls]);
  }
  const byFile = new Map(empty.map((page) => [page.file, page.urls[0]]));
  return articles.map((article) => ({
    ...article,
    body: 'markdown' in article.body ? { markdown: relinked(article.body.markdown) } : article.body,
    groups: article.groups.map((group) => ({
      ...group,
      oldUrls: [...new Set([...group.oldUrls, ...(urls.get(group.id) ?? [])])],
    })),
  }));

  function relinked(markdown: string): string {
    if (!markdown.includes('source:')) return markdown;
    return withLinks(markdown, (url) => byFile.get(sourceFileOf(url)?.path ?? ''));
  }
}

/** An index, or a page that is named like its folder. */
function isIndex({ file }: PlacedPage): boolean {
  const [folder = '', name = ''] = file.split('/').slice(-2);
  const base = name.replace(/\.[a-z]+$/i, '').toLowerCase();
  return /^(?:_?index|readme)$/.test(base) || base === folder.toLowerCase();
}
