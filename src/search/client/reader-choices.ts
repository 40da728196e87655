import type { ReaderChoices } from '../../domain/article-parts.ts';

/** Each group has an entry of its own, such as `handrail.choice.region`. */
const KEY = 'handrail.choice.';

/** Returns what the reader has chosen: in the URL, else on an earlier page. Valid values only. */
export function readerChoices(): ReaderChoices {
  const chosen = new URLSearchParams(location.search);
  return Object.fromEntries(
    validValues().flatMap(([group, values]) => {
      const value = [chosen.get(group)?.toLowerCase(), read(group)].find(
        (wanted) => wanted !== undefined && values.includes(wanted),
      );
      return value === undefined ? [] : [[group, value]];
    }),
  );
}

/** Remembers a choice on this device, and in the URL if it names the group. */
export function keepChoice(group: string, value: string): void {
  try {
    localStorage.setItem(KEY + group, value);
  } catch {
    // Browsers may forbid storage. Only the URL holds the choice then.
  }
  const url = new URL(location.href);
  if (!url.searchParams.has(group) || url.searchParams.get(group) === value) return;
  url.searchParams.set(group, value);
  history.replaceState(history.state, '', url);
}

/** Returns the choices in the URL of this page. */
export function choicesInUrl(): ReaderChoices {
  const parameters = new URLSearchParams(location.search);
  return Object.fromEntries(
    Object.entries(readerChoices()).filter(([group]) => parameters.has(group)),
  );
}

/**
 * Returns the URL of a page of this site with the choices of this page's URL, so that they also
 * reach the next page where nothing can be stored.
 */
export function withChoices(href: string): string {
  const chosen = Object.entries(choicesInUrl());
  if (chosen.length === 0) return href;
  const url = new URL(href, location.href);
  for (const [group, value] of chosen) {
    if (!url.searchParams.has(group)) url.searchParams.set(group, value);
  }
  return url.origin === location.origin ? url.pathname + url.search + url.hash : href;
}

/** Returns the groups of the site with their values, which every page names. */
function validValues(): (readonly [group: string, values: readonly string[]])[] {
  const groups = new URLSearchParams(document.documentElement.dataset['choices']);
  return [...groups].map(([group, values]) => [group, values.split(',')] as const);
}

function read(group: string): string | undefined {
  try {
    return localStorage.getItem(KEY + group) ?? undefined;
  } catch {
    // As above.
    return undefined;
  }
}
