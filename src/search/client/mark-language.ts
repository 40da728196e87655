import type { ListingText, ListingTexts } from '../../languages/listing-strings.ts';

/** Marks an element with an interface text that is not in the language of the page. */
export function markLanguage(element: HTMLElement, texts: ListingTexts, name: ListingText): void {
  if (!texts.english.includes(name)) return;
  element.lang = 'en';
  element.dir = 'ltr';
}

/** Returns an interface text for the page, in an element if its language must be marked. */
export function spoken(texts: ListingTexts, name: ListingText, text: string): string | Node {
  if (!texts.english.includes(name)) return text;
  const element = document.createElement('span');
  element.textContent = text;
  markLanguage(element, texts, name);
  return element;
}
