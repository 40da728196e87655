import { playEmbeds } from '../article/embed-links.ts';
import { findPassage, textInFragment } from '../choices/find-passage.ts';
import { showChosen } from '../choices/follow-choices.ts';
import { reveal } from '../choices/unfold.ts';
import { required } from '../../search/client/result-row.ts';
import type { PanelArticle } from './load-article.ts';
import { ArticleMissing, loadArticle } from './load-article.ts';

/** An article that the reader has opened. */
type Opened = { readonly path: string; readonly hash: string; scroll: number };

/** The view of an article, which replaces the first view. */
export type ArticleView = {
  /** Shows an article. @param hash the part to show, as in a URL; empty for the beginning */
  open(path: string, hash?: string): void;
  /** Scrolls to a part of the article. */
  jump(hash: string): void;
  /** Closes all articles and shows the first view. */
  leave(): void;
  /** Returns whether an article is open. */
  isOpen(): boolean;
  focus(): void;
};

/**
 * @param prepare called with each article before it is shown
 * @param onShown called with each article that the reader opens
 */
export function createArticleView(
  panel: HTMLElement,
  prepare: (content: DocumentFragment) => void,
  onShown: (article: PanelArticle) => void,
): ArticleView {
  const first = required<HTMLElement>(panel, '[data-view=start]');
  const view = required<HTMLElement>(panel, '[data-view=article]');
  const body = required<HTMLElement>(view, 'article');
  const full = required<HTMLAnchorElement>(view, '[data-full]');
  const failures = [...view.querySelectorAll<HTMLElement>('[data-failure]')];
  const title = document.title;
  const opened: Opened[] = [];
  let before: { scroll: number; focused: Element | null } | undefined;
  let request = 0;

  const focus = () => {
    const heading = [...view.querySelectorAll<HTMLElement>('h1')].find((h1) =>
      h1.checkVisibility(),
    );
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  };
  const fail = (kind: 'missing' | 'unloaded' | undefined) => {
    for (const failure of failures) failure.hidden = failure.dataset['failure'] !== kind;
  };
  const jump = (hash: string) => {
    // The browser looks for text only when a page loads.
    const text = textInFragment(hash);
    const root = body.querySelector('.prose') ?? body;
    const passage = text === undefined ? undefined : findPassage(root, text);
    if (passage) return reveal(passage, 'center');
    const target = document.getElementById(decoded(hash.replace(/^#|:~:.*$/g, '')));
    if (target && body.contains(target)) reveal(target);
  };
  const show = async (article: Opened, isNew: boolean) => {
    const id = ++request;
    first.hidden = true;
    view.hidden = false;
    full.href = article.path + article.hash;
    fail(undefined);
    body.replaceChildren();
    body.ariaBusy = 'true';
    const loaded = await loadArticle(article.path).catch((error: unknown) => error);
    if (id !== request) return;
    body.ariaBusy = null;
    if (isArticle(loaded)) {
      prepare(loaded.content);
      document.title = loaded.title;
      body.replaceChildren(loaded.content);
      playEmbeds(body);
      showChosen();
      scrollTo({ top: article.scroll, behavior: 'instant' });
      if (isNew) jump(article.hash);
      if (isNew) onShown(loaded);
    } else {
      fail(loaded instanceof ArticleMissing ? 'missing' : 'unloaded');
    }
    focus();
  };
  const leave = () => {
    request++;
    opened.length = 0;
    view.hidden = true;
    first.hidden = false;
    document.title = title;
    scrollTo({ top: before?.scroll ?? 0, behavior: 'instant' });
  };
  const back = () => {
    opened.pop();
    const previous = opened.at(-1);
    if (previous) return void show(previous, false);
    const { focused } = before ?? {};
    leave();
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
  };

  required(view, '[data-back]').addEventListener('click', back);
  required(view, '[data-article-retry]').addEventListener('click', () => {
    const current = opened.at(-1);
    if (current) void show(current, true);
  });
  return {
    jump,
    leave,
    focus,
    isOpen: () => !view.hidden,
    open(path, hash = '') {
      const current = opened.at(-1);
      if (current) current.scroll = scrollY;
      else before = { scroll: scrollY, focused: document.activeElement };
      const article = { path, hash, scroll: 0 };
      if (current?.path === path) opened.pop();
      opened.push(article);
      void show(article, true);
    },
  };
}

function isArticle(loaded: unknown): loaded is PanelArticle {
  return typeof loaded === 'object' && loaded !== null && 'content' in loaded;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
