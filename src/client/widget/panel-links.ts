import { localeRoutes } from '../../config/route-table.ts';

const ARTICLE = new RegExp(`^(?:[\\w-]+/)?${localeRoutes.article.replace(':slug', '[^/]+')}$`);

/**
 * Returns whether a link leads to an article of this site, which the panel shows itself.
 * @param base path of the site root
 */
export function isArticleLink(link: HTMLAnchorElement, base: string): boolean {
  const { origin, pathname, search } = link;
  const isBelow = origin === location.origin && pathname.startsWith(base);
  return isBelow && search === '' && ARTICLE.test(pathname.slice(base.length));
}

/**
 * Makes links that lead out of the panel open a new tab: other pages cannot be shown in it.
 * @param hint read out after their texts
 */
export function leadOutside(
  root: ParentNode,
  base: string,
  hint: { readonly text: string; readonly lang: string | undefined },
): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]:not([target])')) {
    const isInside = link.getAttribute('href')?.startsWith('#') || isArticleLink(link, base);
    if (isInside || !/^https?:$/.test(link.protocol)) continue;
    link.target = '_blank';
    link.rel = 'noopener';
    if (link.classList.contains('embed-link')) continue;
    const note = document.createElement('span');
    note.className = 'visually-hidden';
    note.textContent = ` ${hint.text}`;
    if (hint.lang !== undefined) note.lang = hint.lang;
    link.append(note);
  }
}
