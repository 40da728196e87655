/** An article as the panel shows it. */
export type PanelArticle = {
  readonly title: string;
  /** Path of its page. */
  readonly path: string;
  /** Title, facts and text, from the page of the article. */
  readonly content: DocumentFragment;
};

/** Thrown when there is no article at a path. */
export class ArticleMissing extends Error {}

/**
 * Loads an article from its page, which is the only place that has it. Its markup is as trusted as
 * the page itself: same origin, same policy.
 * @param path with the base path
 * @throws ArticleMissing when the page does not exist or is not an article
 * @throws TypeError when it cannot be loaded
 */
export async function loadArticle(path: string): Promise<PanelArticle> {
  const loaded = await loadPage(path);
  if (loaded.article) return articleOf(loaded.article, loaded.path);
  // A host without redirects has a page at an old path that names the article.
  const moved = loaded.canonical !== undefined && (await loadPage(loaded.canonical));
  if (!moved || !moved.article) throw new ArticleMissing(path);
  return articleOf(moved.article, moved.path);
}

async function loadPage(path: string) {
  const response = await fetch(path);
  if (response.status === 404 || response.status === 410) throw new ArticleMissing(path);
  if (!response.ok) throw new TypeError(`${path}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const canonical = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return {
    path: new URL(response.url).pathname,
    article: page.querySelector('.article') ?? undefined,
    canonical: canonical === undefined ? undefined : new URL(canonical).pathname,
  };
}

function articleOf(article: Element, path: string): PanelArticle {
  const content = document.createDocumentFragment();
  const parts = article.querySelectorAll(':scope > :is(header, .article-start, .prose)');
  content.append(...[...parts].map((part) => document.importNode(part, true)));
  // The panel has no listings.
  content.querySelector('.article-category > a')?.remove();
  return { title: content.querySelector('h1')?.textContent.trim() ?? '', path, content };
}
