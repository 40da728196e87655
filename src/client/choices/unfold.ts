import { chooseFor } from './follow-choices.ts';

/**
 * Opens the collapsed section that the URL fragment or its text points to, and all sections when
 * the page is printed.
 */
export function unfoldWhenAsked(): void {
  unfoldTarget();
  void unfoldPassage();
  addEventListener('hashchange', unfoldTarget);
  // A link to the URL of the page changes nothing, but the reader may have closed its target.
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')?.href === location.href) unfoldTarget();
  });

  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('.prose details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}

function unfoldTarget(): void {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  if (target) reveal(target);
}

/**
 * Scrolls to an element: opens the collapsed sections and chooses the variants that it is in.
 * @param block where the element is to be in the window
 */
export function reveal(target: Element, block: ScrollLogicalPosition = 'start'): void {
  for (
    let details = target.closest('details');
    details;
    details = details.parentElement?.closest('details') ?? null
  )
    details.open = true;
  chooseFor(target);
  target.scrollIntoView({ block });
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Shows the text of a text fragment, which browsers do not find in a variant that is hidden. */
async function unfoldPassage(): Promise<void> {
  // Browsers remove the text from `location`.
  const [, hash = ''] = performance.getEntriesByType('navigation')[0]?.name.split('#') ?? [];
  const article = document.querySelector('.prose');
  if (!hash.includes(':~:text=') || !article) return;
  try {
    const { findPassage, textInFragment } = await import('./find-passage.ts');
    const passage = findPassage(article, textInFragment(hash) ?? '');
    if (passage && !passage.checkVisibility()) reveal(passage, 'center');
  } catch (error) {
    console.warn('Handrail: The passage could not be shown.', error);
  }
}
