import type { Routes } from '../../config/routes.ts';
import type { SuggestedArticle, WidgetPlace } from '../../domain/widget-places.ts';
import { articlesAt } from '../../domain/widget-places.ts';
import { isSlug } from '../../text/slug.ts';
import { loadArticle } from './load-article.ts';

/** Maximum number of articles that the page can suggest. */
const LIMIT = 6;

/** The articles on the first view of the panel. */
export type PanelSuggestions = {
  /** Shows the articles for a page of the company. @param path of the page */
  forPath(path: string): void;
  /** Shows these articles instead, until it is called without valid names. */
  choose(slugs: unknown): void;
};

/**
 * Without articles for the page, the list stays as it is in the markup: the popular articles.
 * @param view contains `[data-popular]` and `[data-suggested]`, each with a list
 */
export function createSuggestions(
  view: HTMLElement,
  routes: Routes,
  lang: string,
): PanelSuggestions {
  const popular = view.querySelector<HTMLElement>('[data-popular]');
  const suggested = view.querySelector<HTMLElement>('[data-suggested]');
  let places: Promise<readonly WidgetPlace[]> | undefined;
  let chosen: readonly SuggestedArticle[] = [];
  let path = '';
  let shown = 0;
  let choice = 0;

  const show = (articles: readonly SuggestedArticle[]) => {
    suggested?.querySelector('ul')?.replaceChildren(...articles.map(item));
    if (suggested) suggested.hidden = articles.length === 0;
    if (popular) popular.hidden = articles.length > 0;
  };
  const item = ({ slug, title }: SuggestedArticle) => {
    const entry = document.createElement('li');
    const link = document.createElement('a');
    link.href = routes.article(lang, slug);
    link.textContent = title;
    entry.append(link);
    return entry;
  };
  const update = async () => {
    const request = ++shown;
    const known =
      chosen.length > 0 || view.dataset['places'] === undefined
        ? []
        : await (places ??= loadPlaces(view.dataset['places']));
    if (request === shown) show(chosen.length > 0 ? chosen : articlesAt(known, path));
  };
  const titled = async (slug: string): Promise<SuggestedArticle[]> => {
    try {
      const { title } = await loadArticle(routes.article(lang, slug));
      return [{ slug, title }];
    } catch (error) {
      console.warn(`Handrail: The article "${slug}" cannot be suggested.`, error);
      return [];
    }
  };
  return {
    forPath(page) {
      path = page;
      void update();
    },
    async choose(slugs) {
      const request = ++choice;
      const names = (Array.isArray(slugs) ? slugs : []).filter(isName).slice(0, LIMIT);
      const articles = (await Promise.all([...new Set(names)].map(titled))).flat();
      if (request !== choice) return;
      chosen = articles;
      void update();
    },
  };
}

/** Returns whether a value from another page is the name of an article. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && isSlug(value);
}

async function loadPlaces(url: string): Promise<readonly WidgetPlace[]> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new TypeError(`${url}: ${response.status}`);
    return (await response.json()) as WidgetPlace[];
  } catch (error) {
    console.warn('Handrail: The suggestions could not be loaded.', error);
    return [];
  }
}
