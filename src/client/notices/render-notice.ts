import { fill } from '../../languages/fill-text.ts';
import type { Notice } from '../../notices/notice.ts';
import { noticeKey } from '../../notices/notice.ts';
import type { TextRun } from '../../notices/notice-text.ts';
import { readNoticeText } from '../../notices/notice-text.ts';

/**
 * Returns a notice as an element. Everything in it is inserted as text, and links have been
 * checked.
 * @param template contains the markup of `Notice.astro`
 * @param base base path of the site
 */
export function renderNotice(
  template: HTMLTemplateElement,
  notice: Notice,
  base: string,
): HTMLElement {
  const element = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const part = <Kind extends HTMLElement>(selector: string) =>
    element.querySelector<Kind>(selector);
  element.dataset['kind'] = notice.kind;
  element.dataset['key'] = noticeKey(notice);
  for (const label of element.querySelectorAll<HTMLElement>('[data-label]'))
    if (label.dataset['label'] !== notice.kind) label.remove();
  part('[data-notice-title]')?.replaceChildren(notice.title);

  const more = part('[data-notice-more]');
  more?.before(...readNoticeText(notice.text).map((runs) => paragraph(runs, base)));
  const link = more?.querySelector('a');
  if (notice.link === undefined || !link) more?.remove();
  else {
    link.href = linked(notice.link, base);
    if (notice.linkText !== undefined) {
      link.textContent = notice.linkText;
      for (const name of ['lang', 'dir']) link.removeAttribute(name);
    }
  }
  const button = part('button');
  button?.setAttribute(
    'aria-label',
    fill(button.getAttribute('aria-label') ?? '', { title: notice.title }),
  );
  return element;
}

/** Puts a path from the site root below the base path. */
export function linked(href: string, base: string): string {
  return href.startsWith('/') ? base + href.slice(1) : href;
}

function paragraph(runs: readonly TextRun[], base: string): HTMLElement {
  const element = document.createElement('p');
  element.append(...runs.map((run) => piece(run, base)));
  return element;
}

function piece({ text, style, href }: TextRun, base: string): Node {
  let node: Node = document.createTextNode(text);
  if (href !== undefined) {
    const link = document.createElement('a');
    link.href = linked(href, base);
    link.append(node);
    node = link;
  }
  if (style === undefined) return node;
  const element = document.createElement(style);
  element.append(node);
  return element;
}
