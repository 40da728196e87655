import { createRoutes } from '../../config/routes.ts';
import { fill } from '../../languages/fill-text.ts';
import type { ResultRow } from '../engine/rows.ts';
import { isComposing } from './is-composing.ts';
import { audienceLabel } from './audience-label.ts';
import { completeRows } from './complete-rows.ts';
import { createSearchClient } from './search-client.ts';
import type { Suggested } from './search-events.ts';

/** Maximum number of suggestions, without the link to all results. */
const LIMIT = 5;
/**
 * Delay between a key press and the search, in milliseconds. Longer than between two keys, because
 * every suggestion is a text to load.
 */
const TYPING_PAUSE = 200;

/**
 * Shows the titles of the first results under a search box, and a link to all results: a list box
 * as in https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. Arrow keys select, Enter opens, Escape
 * closes, and a second Escape empties the box.
 * @param form has the base path, the default locale, the URL of the worker and the texts as data
 */
export function suggest(form: HTMLFormElement, input: HTMLInputElement): void {
  const lang = document.documentElement.lang;
  const {
    base = '/',
    defaultLocale = lang,
    worker = '',
    suggestions = '',
    allResults = '',
    textsLang,
  } = form.dataset;
  const routes = createRoutes(base, defaultLocale);
  const client = createSearchClient(
    { site: new URL(base, location.href).href, lang, pageSize: LIMIT },
    worker,
  );
  client.lookAhead(input.value);

  const list = document.createElement('ul');
  list.id = `${input.id}-suggestions`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', suggestions);
  list.hidden = true;
  form.append(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value);

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('a')];
  const chosen = () => options().find((option) => option.getAttribute('aria-selected') === 'true');
  const choose = (option: HTMLAnchorElement | undefined) => {
    chosen()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const toggle = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) choose(undefined);
  };
  const show = (words: string, rows: readonly ResultRow[]) => {
    choose(undefined);
    const all = { words, category: undefined, sort: 'relevance', page: 1 } as const;
    const entries = [
      ...rows.map(({ href, title, audience }) => ({
        href,
        text: title,
        audience,
        kind: 'suggestion',
      })),
      {
        href: routes.search(lang, all),
        text: fill(allResults, { query: words }),
        audience: '',
        kind: 'all-results',
      },
    ];
    list.replaceChildren(
      ...entries.map(({ href, text, audience, kind }, index) => {
        const option = document.createElement('a');
        Object.assign(option, {
          href,
          textContent: text,
          className: kind,
          id: `${list.id}-${index}`,
          tabIndex: -1,
        });
        if (audience !== '') option.append(' ', audienceLabel(audience));
        if (kind === 'all-results' && textsLang !== undefined)
          Object.assign(option, { lang: textsLang, dir: 'ltr' });
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        const item = document.createElement('li');
        item.setAttribute('role', 'none');
        item.append(option);
        return item;
      }),
    );
    const detail: Suggested = { words, list };
    form.dispatchEvent(new CustomEvent('suggested', { detail, bubbles: true }));
    toggle(true);
  };

  let timer: number | undefined;
  let isAwaited = false;
  const ask = () => {
    const words = input.value.trim();
    if (words === '') return close();
    isAwaited = true;
    const showWanted = (rows: readonly ResultRow[]) => {
      if (words !== input.value.trim() || document.activeElement !== input) return;
      isAwaited = false;
      show(words, rows);
    };
    client.search(
      { words, category: undefined, sort: 'relevance', page: 1 },
      true,
      // Suggestions are optional: the form opens the search page, which reports the error.
      completeRows(client, showWanted, close),
    );
  };
  const close = () => {
    clearTimeout(timer);
    client.cancel();
    isAwaited = false;
    toggle(false);
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    isAwaited = true;
    // The option belongs to the words before, so that Enter must not open it.
    choose(undefined);
    client.lookAhead(input.value);
    timer = window.setTimeout(ask, TYPING_PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && !list.hidden) {
      event.preventDefault();
      const all = options();
      const now = chosen();
      // One position more than there are options: in the box itself, no option is selected.
      const position = (now ? all.indexOf(now) + 1 : 0) + step;
      choose(all[((position + all.length + 1) % (all.length + 1)) - 1]);
    } else if (event.key === 'Enter' && chosen()) {
      event.preventDefault();
      chosen()?.click();
    } else if (event.key === 'Escape') {
      // Some browsers empty the box at the first press, others never do.
      event.preventDefault();
      if (list.hidden && !isAwaited) input.value = '';
      close();
    }
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
  });
  // Keeps the focus in the box when an option is pressed, so that the list stays open for the
  // click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  // The browser may keep the page and show it again as it was left.
  addEventListener('pagehide', close);
  if (input.value !== '') ask();
}
