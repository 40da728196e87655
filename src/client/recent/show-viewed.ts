import { keyTest } from '../../text/article-key.ts';
import type { Viewed } from './viewed-articles.ts';
import { keepViewed, viewedArticles } from './viewed-articles.ts';

/** Maximum number of articles in the list. */
const LIMIT = 5;

/**
 * Lists the articles that the reader has opened last, in the language of the page. Only this device
 * knows them: nothing about them is sent.
 */
const section = document.querySelector<HTMLElement>('[data-recent]');
const store = () => localStorage;

if (section) {
  void list(section);
  // From an article, Back may show the page as it was.
  addEventListener('pageshow', ({ persisted }) => persisted && void list(section));
  section.querySelector('button')?.addEventListener('click', () => {
    keepViewed(store, []);
    section.hidden = true;
    document.querySelector<HTMLElement>('main')?.focus();
  });
}

async function list(section: HTMLElement): Promise<void> {
  const { recent: folder = '', keys = '' } = section.dataset;
  const viewed = viewedArticles(store);
  const isHere = ({ path }: Viewed) => path.startsWith(folder);
  if (!viewed.some(isHere)) return;
  const exists = await existingTest(keys);
  const kept = viewed.filter((article) => !isHere(article) || exists(slugOf(article, folder)));
  if (kept.length < viewed.length) keepViewed(store, kept);
  const here = kept.filter(isHere).slice(0, LIMIT);
  section.querySelector('ul')?.replaceChildren(
    ...here.map(({ path, title }) => {
      const link = document.createElement('a');
      link.href = path;
      link.textContent = title;
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  section.hidden = here.length === 0;
}

/** Returns a test of whether the site still has an article. Without a connection, it has all. */
async function existingTest(url: string): Promise<(slug: string) => boolean> {
  const response = await fetch(url).catch(() => undefined);
  return response?.ok ? keyTest((await response.text()).trim()) : () => true;
}

function slugOf({ path }: Viewed, folder: string): string {
  return path.slice(folder.length).replace(/\/.*$/s, '');
}
