import type { ListingTexts } from '../../languages/listing-strings.ts';
import type { ResultRow } from '../engine/rows.ts';
import { renderRow } from './result-row.ts';

/** The rows of the listing on the page. */
export type ResultList = {
  /**
   * Shows these rows. A row that is not loaded yet gets an empty row of about the same height. Rows
   * that do not change stay as they are, so that none of them loses the focus.
   */
  show(rows: readonly (ResultRow | undefined)[]): void;
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
      const wanted = rows.map((row) => JSON.stringify(row ?? ''));
      for (const element of [...container.children].slice(wanted.length)) element.remove();
      rows.forEach((row, index) => {
        const present = container.children[index];
        if (present && shown[index] === wanted[index]) return;
        const element = row ? renderRow(template, row, texts, lang) : emptyRow();
        if (present) present.replaceWith(element);
        else container.append(element);
      });
      shown = wanted;
    },
  };
}

function emptyRow(): HTMLElement {
  const row = document.createElement('article');
  row.className = 'row row-empty';
  row.dataset['result'] = '';
  return row;
}
