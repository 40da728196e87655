import type { IssueStatus } from '../../domain/article-parts.ts';
import { formatDay } from '../../domain/calendar-day.ts';
import { formatCount } from '../../domain/shown-views.ts';
import type { ListingTexts } from '../../languages/listing-strings.ts';
import { fill, plural } from '../../languages/fill-text.ts';
import type { ResultRow } from '../engine/rows.ts';
import { audienceLabel } from './audience-label.ts';
import { markLanguage } from './mark-language.ts';

/**
 * Returns one row of the listing, made from the empty row in the page. Everything from articles is
 * inserted as text, never as markup.
 * @param template contains the markup of `ArticleRow.astro`
 */
export function renderRow(
  template: HTMLTemplateElement,
  row: ResultRow,
  texts: ListingTexts,
  lang: string,
): DocumentFragment {
  const fragment = template.content.cloneNode(true) as DocumentFragment;
  const part = <Kind extends Element>(selector: string) => required<Kind>(fragment, selector);

  const title = part<HTMLAnchorElement>('[data-title]');
  title.href = row.href;
  title.textContent = row.title;
  if (row.status) title.after(' ', issueLabel(row.status, texts));
  if (row.audience !== '') title.after(' ', audienceLabel(row.audience));
  // Only on a click, so that the link shows and copies the plain URL of the article.
  title.addEventListener('click', () => (title.href = row.href + row.target));

  part('[data-snippet]').replaceChildren(
    ...row.snippet.map(({ text, marked }) => (marked ? mark(text) : text)),
  );
  setDay(part('[data-published]'), row.published, texts.publishedOn, lang);
  setDay(part('[data-updated]'), row.updated, texts.updatedOn, lang);

  const views = part('[data-views]');
  if (row.views > 0) {
    views.textContent = formatCount(row.views, lang);
    part('[data-views-unit]').textContent = ` ${plural(texts.viewsUnit, row.views, lang)}`;
  } else {
    views.parentElement?.remove();
  }
  return fragment;
}

/**
 * Returns the first element that matches a selector.
 * @throws Error when there is none, which is a bug in the markup
 */
export function required<Kind extends Element>(root: ParentNode, selector: string): Kind {
  const element = root.querySelector<Kind>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

/** Returns the label of a known issue, as in `IssueLabel.astro`. */
function issueLabel(status: IssueStatus, texts: ListingTexts): HTMLElement {
  const label = document.createElement('span');
  label.className = 'issue';
  label.dataset['issue'] = status;
  label.textContent = texts.issueStatus[status];
  markLanguage(label, texts, 'issueStatus');
  return label;
}

function setDay(time: HTMLTimeElement, day: string, text: string, lang: string): void {
  time.dateTime = day;
  time.textContent = fill(text, { date: formatDay(day, time.lang || lang) });
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}
