import type { ListingTexts } from '../../languages/listing-strings.ts';
import type { ResultRow } from '../engine/engine.ts';
import { renderRow } from './result-row.ts';

/** The rows of the listing on the page. */
export type ResultList = {
  /**
   * Shows these rows. Keeps unchanged rows at the top, so that one of them does not lose the focus.
   */
  show(rows: readonly ResultRow[]): void;
};

/**
 * Returns the list of rows in a container.
 * @param template see `renderRow`
 */
export function createResultList(
  container: Element,
  template: HTMLTemplateElement,
  texts: ListingTexts,
  lang: string,
): ResultList {
  let shown: readonly string[] = [];
  return {
    show(rows) {
      const wanted = rows.map((row) => JSON.stringify(row));
      const changed = wanted.findIndex((row, position) => row !== shown[position]);
      const kept = changed === -1 ? wanted.length : changed;
      for (const element of [...container.children].slice(kept)) element.remove();
      container.append(...rows.slice(kept).map((row) => renderRow(template, row, texts, lang)));
      shown = wanted;
    },
  };
}
