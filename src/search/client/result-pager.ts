import { pagerNumbers } from '../../domain/pagination.ts';
import type { ListingTexts } from '../../languages/listing-strings.ts';
import { fill } from '../../languages/fill-text.ts';
import type { ListingSummary } from '../engine/engine.ts';
import { markLanguage } from './mark-language.ts';
import { required } from './result-row.ts';

type PagerText = 'pageNumber' | 'previousPage' | 'nextPage';

/**
 * Fills the pager of the search page. Hides it when the listing has one page.
 * @param pager contains a list
 * @param urlOf returns the URL of a page of the listing
 */
export function renderPager(
  pager: HTMLElement,
  { page, pageCount }: Pick<ListingSummary, 'page' | 'pageCount'>,
  urlOf: (page: number) => string,
  texts: ListingTexts,
): void {
  const link = (number: number, name: PagerText, text: string, label?: string) => {
    const anchor = document.createElement('a');
    markLanguage(anchor, texts, name);
    anchor.href = urlOf(number);
    anchor.textContent = text;
    anchor.dataset['inPlace'] = '';
    if (label !== undefined) anchor.setAttribute('aria-label', label);
    if (number === page) anchor.setAttribute('aria-current', 'page');
    return anchor;
  };
  const gap = () => Object.assign(document.createElement('span'), { textContent: '…' });
  const items: Node[] = pagerNumbers(page, pageCount).map((number) =>
    number === undefined
      ? gap()
      : link(
          number,
          'pageNumber',
          String(number),
          fill(texts.pageNumber, { number: String(number) }),
        ),
  );
  if (page > 1) items.unshift(link(page - 1, 'previousPage', texts.previousPage));
  if (page < pageCount) items.push(link(page + 1, 'nextPage', texts.nextPage));

  required(pager, 'ul').replaceChildren(
    ...items.map((item) => {
      const entry = document.createElement('li');
      entry.append(item);
      return entry;
    }),
  );
  pager.hidden = pageCount === 1;
}
