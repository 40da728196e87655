import type { ImportedArticle } from './imported-article.ts';
import type { ImportedCenter } from './sources/source.ts';

/** What readers see without text. */
const SHOWN = /<(?:img|iframe|video|audio|embed|object|input)\b/i;

/** Returns a help center without the articles that show nothing, and a note about each. */
export function withoutEmpty(center: ImportedCenter): ImportedCenter {
  const [empty, articles] = [center.articles.filter(isEmpty), center.articles.filter(isShown)];
  if (empty.length === 0) return center;
  const notes = empty.map(
    ({ title, locale, oldUrls: [url = 'without a URL'] }) =>
      `"${title}" (${locale}, ${url}) has no text, so it is not imported.`,
  );
  return { ...center, articles, notes: [...center.notes, ...notes] };
}

function isShown(article: ImportedArticle): boolean {
  return !isEmpty(article);
}

function isEmpty({ body, attachments }: ImportedArticle): boolean {
  if (attachments.length > 0) return false;
  if ('markdown' in body) return body.markdown.trim() === '';
  const text = body.html.replaceAll(/<!--[\s\S]*?-->|<[^>]*>|&nbsp;|&#160;|&#xa0;/gi, '');
  return text.trim() === '' && !SHOWN.test(body.html);
}
