import type { Page } from 'playwright-core';
import { strings } from '../../src/languages/en/strings.ts';

/** All texts of a table, of its groups and plurals. */
function textsIn(table: object): string[] {
  return Object.values(table).flatMap((entry: string | object) =>
    typeof entry === 'string' ? [entry] : textsIn(entry),
  );
}

/** A pattern for each English interface text, with anything in place of its placeholders. */
const patterns = textsIn(strings).map(
  (text) => `^${RegExp.escape(text.trim()).replaceAll(/\\\{\w+\\\}/g, '.+')}$`,
);

/** The English interface texts on a page, by whether an element says that they are English. */
export function unmarkedTexts(page: Page): Promise<{ unmarked: string[]; marked: string[] }> {
  return page.evaluate((sources) => {
    const english = sources.map((source) => new RegExp(source, 'su'));
    const texts = { unmarked: [] as string[], marked: [] as string[] };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (!parentElement || parentElement.closest('script, noscript')) continue;
      const text = (textContent ?? '').replaceAll(/[\u2066-\u2069]/g, '').trim();
      if (text === '' || !english.some((pattern) => pattern.test(text))) continue;
      const isMarked =
        parentElement.closest<HTMLElement>('[lang]')?.lang === 'en' &&
        parentElement.closest<HTMLElement>('[dir]')?.dir === 'ltr';
      texts[isMarked ? 'marked' : 'unmarked'].push(text);
    }
    return texts;
  }, patterns);
}
