import { chooseFor } from './follow-choices.ts';

/**
 * Opens the collapsed section that the URL fragment points to, and all sections when the page is
 * printed.
 */
export function unfoldWhenAsked(): void {
  unfoldTarget();
  addEventListener('hashchange', unfoldTarget);

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
