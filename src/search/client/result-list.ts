import type { ListingTexts } from '../../languages/listing-strings.ts';
import type { ResultRow } from '../engine/engine.ts';
import { renderRow } from './result-row.ts';

/** The rows on the page. */
export type ResultList = {
  /** Shows these rows. Those at the top that stay the same are left alone, with the focus that one of them may have. */
  show(rows: readonly ResultRow[]): void;
};

/** @param template see `renderRow` */
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
      const changed = wanted.findIndex((row, place) => row !== shown[place]);
      const kept = changed === -1 ? wanted.length : changed;
      for (const element of [...container.children].slice(kept)) element.remove();
      container.append(...rows.slice(kept).map((row) => renderRow(template, row, texts, lang)));
      shown = wanted;
    },
  };
}
