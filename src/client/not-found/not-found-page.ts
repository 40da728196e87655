import { createRoutes } from '../../config/routes.ts';
import { carryQuery } from '../../search/client/carry-query.ts';
import { followMoved } from './follow-moved.ts';
import { wordsOfPath } from './moved-article.ts';

/**
 * Behavior of the page "not found": leads on to an article that has moved, and suggests a search
 * for the words of the requested path.
 */
const proposal = document.querySelector<HTMLElement>('[data-suggested-search]');
const form = document.querySelector<HTMLFormElement>('main form[role=search]');
const input = form?.querySelector<HTMLInputElement>('input[type=search]');

if (proposal && form && input) {
  const lang = document.documentElement.lang;
  const { base = '/', defaultLocale = lang } = form.dataset;
  const { pathname } = location;
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  void followMoved(base, path);
  const words = wordsOfPath(path);
  const link = proposal.querySelector('a');
  if (words !== '' && link) {
    input.value = words;
    link.href = createRoutes(base, defaultLocale).search(lang, {
      words,
      category: undefined,
      sort: 'relevance',
      page: 1,
    });
    link.textContent = (proposal.dataset['suggestedSearch'] ?? '').replace('{query}', () => words);
    proposal.hidden = false;
    carryQuery(words);
  }
}
