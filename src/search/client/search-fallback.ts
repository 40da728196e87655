import type { ListingTexts } from '../../languages/listing-strings.ts';
import { spoken } from './mark-language.ts';

/**
 * Says that search failed where the script of the search page did not start: it did not load, or
 * the browser does not know custom elements.
 */
const page = document.querySelector<HTMLElement>('search-page');

if (page) {
  addEventListener('load', () => {
    if (page.dataset['started'] !== undefined) return;
    const texts = JSON.parse(page.dataset['texts'] ?? '') as ListingTexts;
    page.dataset['searchState'] = 'failed';
    page
      .querySelector('[data-status]')
      ?.replaceChildren(spoken(texts, 'failedTitle', texts.failedTitle));
    page.querySelector('[data-retry]')?.addEventListener('click', () => location.reload());
  });
}
