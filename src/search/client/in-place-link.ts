/** Returns a link to another state of the search page, which the page shows without a reload. */
export function inPlaceLink(address: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.dataset['inPlace'] = '';
  link.textContent = text;
  return link;
}
