/** After this pause in scrolling, in milliseconds, the position is saved. */
const SCROLL_PAUSE = 150;

/** Saves the scroll position in each entry of the history. */
export type ScrollMemory = {
  /** Saves the position before the page adds an entry. */
  save(): void;
  /** Remembers the position to return to in the current entry. Its rows have still to load. */
  expect(): void;
  /** Scrolls there, unless the reader has scrolled. Call it when all rows are there. */
  restore(): void;
};

/**
 * Takes over from the browser, which restores the position before the rows are there, and so at the
 * wrong height.
 */
export function rememberScroll(): ScrollMemory {
  let expected: number | undefined;
  let timer: number | undefined;
  history.scrollRestoration = 'manual';

  const save = () => {
    clearTimeout(timer);
    history.replaceState({ scroll: Math.round(scrollY) }, '');
  };
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(save, SCROLL_PAUSE);
  });
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(type, () => (expected = undefined), { passive: true });
  // A link can be opened during the pause.
  addEventListener('click', save, { capture: true });

  return {
    save,
    expect() {
      clearTimeout(timer);
      expected = savedPosition(history.state);
    },
    restore() {
      if (expected !== undefined) scrollTo({ top: expected, behavior: 'instant' });
      expected = undefined;
    },
  };
}

function savedPosition(state: unknown): number | undefined {
  return typeof state === 'object' &&
    state !== null &&
    'scroll' in state &&
    typeof state.scroll === 'number'
    ? state.scroll
    : undefined;
}
