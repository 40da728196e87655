import { createRoutes } from '../../config/routes.ts';
import { MAX_SUBJECT } from '../../domain/contact-rules.ts';
import { plural } from '../../languages/fill-text.ts';
import type { ResultRow } from '../../search/engine/rows.ts';
import { isComposing } from '../../search/client/is-composing.ts';
import { completeRows } from '../../search/client/complete-rows.ts';
import { createSearchClient } from '../../search/client/search-client.ts';
import type { ContactTexts } from '../../languages/contact-strings.ts';
import { required } from '../../search/client/result-row.ts';

/** Maximum number of suggested articles. */
const LIMIT = 3;
/** Pause in typing before articles are suggested, in milliseconds. */
const PAUSE = 400;
/** Shorter subjects say nothing. */
const SHORTEST = 3;

/**
 * Suggests articles below the subject while the reader types. They open in another tab, so that the
 * form stays.
 * @param onAnswered called with the path of the article that answered the question, from the site
 *   root, and with the subject
 */
export function suggestAnswers(
  form: HTMLFormElement,
  subject: HTMLInputElement,
  texts: ContactTexts,
  onAnswered: (article: string, words: string) => void,
): void {
  const lang = document.documentElement.lang;
  const { base = '/', defaultLocale = lang, worker = '', textsLang } = form.dataset;
  const client = createSearchClient(
    { site: new URL(base, location.href).href, lang, pageSize: LIMIT },
    worker,
  );
  const panel = required<HTMLElement>(form, '[data-answers]');
  const list = required(panel, 'ul');
  const status = required(form, '[data-answers-status]');
  const rootOf = (href: string) =>
    new URL(href, location.href).pathname.slice(createRoutes(base, defaultLocale).base.length - 1);
  let shown = '';

  const hide = () => {
    client.cancel();
    panel.hidden = true;
    shown = '';
    status.textContent = '';
  };
  const ours = (element: HTMLElement, text: string) => {
    element.textContent = text;
    if (textsLang !== undefined) Object.assign(element, { lang: textsLang, dir: 'ltr' });
    return element;
  };
  const thank = (href: string, words: string) => {
    onAnswered(rootOf(href), words);
    const thanks = ours(document.createElement('li'), texts.answeredThanks);
    thanks.tabIndex = -1;
    list.replaceChildren(thanks);
    thanks.focus();
  };
  const itemOf = ({ href, target, title, snippet }: ResultRow, words: string) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    Object.assign(link, { href: href + target, textContent: title, target: '_blank' });
    link.rel = 'noopener';
    const hint = ours(document.createElement('span'), texts.newTab);
    hint.className = 'visually-hidden';
    link.append(' ', hint);
    const passage = document.createElement('p');
    passage.append(
      ...snippet.map(({ text, marked }) => {
        const part = document.createElement(marked ? 'mark' : 'span');
        part.textContent = text;
        return part;
      }),
    );
    const button = ours(document.createElement('button'), texts.answered) as HTMLButtonElement;
    Object.assign(button, { type: 'button', className: 'contact-answered' });
    button.setAttribute('aria-label', `${texts.answered}: ${title}`);
    button.addEventListener('click', () => thank(href, words));
    item.append(link, passage, button);
    return item;
  };
  const show = (rows: readonly ResultRow[], words: string) => {
    if (rows.length === 0) return hide();
    const wanted = JSON.stringify(rows);
    if (wanted === shown && !panel.hidden) return;
    shown = wanted;
    list.replaceChildren(...rows.map((row) => itemOf(row, words)));
    panel.hidden = false;
    ours(status as HTMLElement, plural(texts.answersFound, rows.length, lang));
  };
  const ask = () => {
    const words = subject.value.slice(0, MAX_SUBJECT).trim();
    if ([...words].length < SHORTEST && !/\p{Lo}/u.test(words)) return hide();
    client.search(
      { words, category: undefined, sort: 'relevance', page: 1 },
      true,
      // Suggestions are optional: the form works without them.
      completeRows(client, (rows) => show(rows, words), hide),
    );
  };

  let timer: number | undefined;
  const askSoon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE);
  };
  subject.addEventListener('focus', () => client.lookAhead(subject.value), { once: true });
  subject.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) askSoon();
  });
  // What an input method has composed is a word, even where no `input` event follows.
  subject.addEventListener('compositionend', askSoon);
  subject.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !isComposing(event)) {
      clearTimeout(timer);
      hide();
    }
  });
}
