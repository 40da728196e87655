/** Returns a link to another state of the search page, which the page shows without a reload. */
export function inPlaceLink(url: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.dataset['inPlace'] = '';
  link.textContent = text;
  return link;
}

/**
 * Returns the in-place link that a click follows; undefined for other elements, and for clicks with
 * another button or a modifier key, which open links elsewhere.
 */
export function followedLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return undefined;
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLAnchorElement>('a[data-in-place]') ?? undefined;
}
