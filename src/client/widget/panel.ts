import '../article/copy-code.ts';
import { followChoices } from '../choices/follow-choices.ts';
import { createRoutes } from '../../config/routes.ts';
import type { ListingTexts } from '../../languages/listing-strings.ts';
import { isComposing } from '../../search/client/is-composing.ts';
import { required } from '../../search/client/result-row.ts';
import { createSearchClient } from '../../search/client/search-client.ts';
import { walk } from '../../search/client/walk.ts';
import { createArticleView } from './panel-article.ts';
import { connectHost } from './panel-host.ts';
import { isArticleLink, leadOutside } from './panel-links.ts';
import { createPanelSearch } from './panel-search.ts';
import { createSuggestions, isName } from './panel-suggestions.ts';

// The panel of the widget: search and articles in a frame on other pages of the company. It never
// changes its URL, because entries in the history of a frame belong to the page around it.

function startPanel(panel: HTMLElement): void {
  const lang = document.documentElement.lang;
  const {
    base = '/',
    defaultLocale = lang,
    pageSize = '10',
    worker = '',
    texts: listing = '',
    allowedOn = '[]',
    newTab = '',
    textsLang,
  } = panel.dataset;
  const texts = JSON.parse(listing) as ListingTexts;
  const routes = createRoutes(base, defaultLocale);
  const settings = {
    site: new URL(base, location.href).href,
    lang,
    pageSize: Number(pageSize),
  };
  const start = required<HTMLElement>(panel, '[data-view=start]');
  const hint = { text: newTab, lang: textsLang };

  const suggestions = createSuggestions(start, routes, lang);
  const article = createArticleView(
    panel,
    (content) => leadOutside(content, base, hint),
    ({ path, title }) => host.send('article', { slug: path.split('/').at(-2), title }),
  );
  const search = createPanelSearch(
    panel,
    createSearchClient(settings, worker),
    texts,
    routes,
    lang,
    ({ query, listing: found }) =>
      host.send('search', { query: query.words, results: found.counts['all'] }),
  );
  const focus = () => {
    if (article.isOpen()) article.focus();
    // On a phone, the keyboard would cover the suggestions.
    else if (matchMedia('(hover: hover)').matches) search.input.focus();
    else panel.focus();
  };
  const ask = (words: string) => {
    article.leave();
    search.ask(words);
    focus();
  };
  const host = connectHost(JSON.parse(allowedOn) as string[], {
    open(path) {
      if (typeof path === 'string') suggestions.forPath(path);
      focus();
    },
    search: (words) => typeof words === 'string' && ask(words),
    article: (slug) => isName(slug) && article.open(routes.article(lang, slug)),
    suggest: (slugs) => suggestions.choose(slugs),
  });

  const follow = (event: MouseEvent) => {
    const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    const isOther = button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
    if (!link || isOther || event.defaultPrevented) return;
    const isHere = link.getAttribute('href')?.startsWith('#');
    if (link.closest('[data-panel-contact]')) host.send('contact', { href: link.href });
    const isInside = isHere || link.dataset['inPlace'] !== undefined || isArticleLink(link, base);
    if (link.target !== '') return;
    // Links that came later, such as those of notices.
    if (!isInside) return leadOutside(panel, base, hint);
    event.preventDefault();
    if (isHere) article.jump(link.hash);
    else if (link.dataset['inPlace'] === undefined) article.open(link.pathname, link.hash);
    else ask(new URL(link.href).searchParams.get('q') ?? '');
  };
  panel.addEventListener('click', follow);
  document.addEventListener('keydown', (event) => {
    if (isComposing(event)) return;
    const titles = panel.querySelectorAll<HTMLElement>('[data-results] a[data-title]');
    if (walk(event, [search.input, ...titles]) || event.key !== 'Escape') return;
    // The browser closes an explained term. Without popovers, the selector is an error.
    const hasPopovers = CSS.supports('selector(:popover-open)');
    if (hasPopovers && panel.querySelector(':popover-open')) return;
    event.preventDefault();
    host.send('close');
  });
  leadOutside(panel, base, hint);
  followChoices();
  panel.dataset['started'] = '';
}

const panel = document.querySelector<HTMLElement>('[data-panel]');
if (panel) startPanel(panel);
