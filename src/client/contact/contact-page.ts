import { createRoutes } from '../../config/routes.ts';
import { MAX_SUBJECT, ownFields } from '../../domain/contact-rules.ts';
import { fill } from '../../languages/fill-text.ts';
import { required } from '../../search/client/result-row.ts';
import { isSlug } from '../../text/slug.ts';
import { contactSignals } from './contact-signals.ts';
import type { ContactTexts } from '../../languages/contact-strings.ts';
import { draftKey, forgetDraft, keepDraft, messageId, readDraft } from './draft.ts';
import { formFields } from './form-fields.ts';
import { failurePanel } from './failure-panel.ts';
import { mistakeSummary } from './mistake-summary.ts';
import { sendContact } from './send-contact.ts';
import { suggestAnswers } from './suggest-answers.ts';

/** Pause in typing before the draft is kept, in milliseconds. */
const KEEP_PAUSE = 300;
/** When the page says that sending is slow, in milliseconds. */
const SLOW_AFTER = 6000;

const form = document.querySelector<HTMLFormElement>('[data-contact-form]');
if (form) startContactForm(form);

/** The contact form with a script: suggestions, drafts, mistakes in place, and no lost text. */
function startContactForm(form: HTMLFormElement): void {
  const lang = document.documentElement.lang;
  const { base = '/', defaultLocale = lang, email = '', way, signals: endpoint } = form.dataset;
  const texts = JSON.parse(form.dataset['texts'] ?? '') as ContactTexts;
  const fields = formFields(form, texts);
  const inputOf = (name: string) => fields.find(({ input }) => input.name === name)?.input;
  const valueOf = (name: string) => inputOf(name)?.value ?? '';
  const fillIn = (name: string, value: string) => {
    required<HTMLInputElement>(form, `[data-filled="${name}"]`).value = value;
  };
  const signals = contactSignals(endpoint, 'signalsWithWords' in form.dataset, lang);
  const summary = mistakeSummary(form);
  const failure = failurePanel(form, texts, email, () => ({
    subject: valueOf(ownFields.subject),
    text: messageText(),
  }));

  const arrival = new URLSearchParams(location.search);
  const slug = arrival.get('about') ?? '';
  const about = isSlug(slug) ? createRoutes('/', defaultLocale).article(lang, slug) : '';
  const query = (arrival.get('q') ?? '').trim().slice(0, MAX_SUBJECT);
  showOrigin(form, texts, about && createRoutes(base, defaultLocale).article(lang, slug), query);

  const key = draftKey(location.pathname);
  const store = () => sessionStorage;
  const draft = readDraft(store, key, Date.now());
  for (const { input } of fields) {
    if (input.value === '') input.value = draft.values[input.name] ?? '';
  }
  const subject = inputOf(ownFields.subject);
  // The query is the subject only until the reader searches for something else.
  let isSubjectOwn = (draft.values[ownFields.subject] ?? '') !== '';
  if (subject?.value === '') subject.value = query;
  fillIn(ownFields.about, about);
  fillIn(ownFields.query, query);
  fillIn(ownFields.counted, signals.areComplete ? '1' : '');

  const written = () =>
    Object.fromEntries(
      fields
        .filter(({ input }) => input !== subject || isSubjectOwn || input.value !== query)
        .map(({ input }) => [input.name, input.value]),
    );
  let isSent = false;
  const keep = () => {
    if (isSent) return;
    keepDraft(store, key, { ...draft, values: written() });
  };
  let timer: number | undefined;
  for (const field of fields) {
    field.count();
    field.input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(keep, KEEP_PAUSE);
      if (field.input === subject) isSubjectOwn = true;
      field.count();
      if (field.input.hasAttribute('aria-invalid')) field.check();
    });
  }
  addEventListener('pagehide', keep);
  if (subject instanceof HTMLInputElement)
    suggestAnswers(form, subject, texts, (article, words) => signals.answered(article, words));

  const messageText = () => {
    const others = fields.filter(
      ({ input }) =>
        input.value !== '' &&
        ![ownFields.subject, ownFields.message, ownFields.email].some((own) => own === input.name),
    );
    const lines = others.map(({ input, label }) => `${label}: ${shownValue(input)}`);
    const origin = [
      ...(about === '' ? [] : [new URL(base + about.slice(1), location.href).href]),
      ...(query === '' ? [] : [fill(texts.fromSearch, { query })]),
    ];
    return [valueOf(ownFields.message), ...lines, ...origin].join('\n\n');
  };

  const status = required<HTMLElement>(form, '[data-sending]');
  let isSending = false;
  const send = async () => {
    isSending = true;
    failure.hide();
    fillIn(ownFields.id, messageId(draft, JSON.stringify([written(), about, query])));
    fillIn(ownFields.elapsed, String(Date.now() - draft.since));
    status.textContent = texts.sending;
    const slow = window.setTimeout(() => (status.textContent = texts.isSlow), SLOW_AFTER);
    const format = way === 'json' ? 'json' : 'form';
    const isAccepted = await sendContact(form.action, new FormData(form), format);
    clearTimeout(slow);
    status.textContent = '';
    isSending = false;
    if (!isAccepted) return failure.show(navigator.onLine ? texts.failedText : texts.offline);
    signals.sent({ topic: valueOf(ownFields.topic), article: about, query });
    clearTimeout(timer);
    isSent = true;
    forgetDraft(store, key);
    form.hidden = true;
    const sent = required<HTMLElement>(document, '#contactSent');
    sent.dataset['shown'] = '';
    sent.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSending) return;
    isSubjectOwn = true;
    keep();
    const mistakes = fields.flatMap((field) => {
      const sentence = field.check();
      return sentence === undefined ? [] : [{ ...field, sentence }];
    });
    summary.show(mistakes);
    if (mistakes.length > 0) return;
    if (way !== 'mail') return void send();
    failure.openMail(fill(texts.mailOpened, { email }));
  });
}

/** Says what goes along with the message. */
function showOrigin(
  form: HTMLFormElement,
  texts: ContactTexts,
  article: string,
  query: string,
): void {
  const origin = required<HTMLElement>(form, '[data-origin]');
  const link = document.createElement('a');
  link.href = article;
  link.textContent = texts.fromArticle;
  const parts = [
    ...(article === '' ? [] : [link]),
    ...(query === '' ? [] : [fill(texts.fromSearch, { query })]),
  ];
  required(origin, 'span').replaceChildren(
    ...parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part])),
  );
  origin.hidden = parts.length === 0;
}

/** Returns what a mail says about a field: the label of a choice, else the value. */
function shownValue(input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): string {
  return input instanceof HTMLSelectElement
    ? (input.selectedOptions[0]?.text ?? input.value)
    : input.value;
}
