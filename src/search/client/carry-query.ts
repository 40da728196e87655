import { MAX_SUBJECT } from '../../domain/contact-rules.ts';

/** Lets the links to the contact form take along what the reader looks for. */
export function carryQuery(words: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-contact]')) {
    const url = new URL(link.href);
    if (words === '') url.searchParams.delete('q');
    else url.searchParams.set('q', words.slice(0, MAX_SUBJECT).toWellFormed());
    link.href = url.pathname + url.search;
  }
}
