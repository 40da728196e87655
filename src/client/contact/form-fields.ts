import type { FieldKind, FieldMistake, FieldRules } from '../../domain/contact-rules.ts';
import { fieldKinds, fieldMistake } from '../../domain/contact-rules.ts';
import { formatCount } from '../../domain/shown-views.ts';
import { fill } from '../../languages/fill-text.ts';
import type { ContactTexts } from '../../languages/contact-strings.ts';

/** From this share of the limit, a field says how long its text is. */
const COUNTED_FROM = 0.8;

export type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field that the reader fills in. */
export type FormField = {
  readonly input: Input;
  readonly label: string;
  /** Says how long the text is, where it matters. */
  count(): void;
  /** Shows what is wrong with the value, or that nothing is. Returns the sentence. */
  check(): string | undefined;
};

/**
 * Returns the fields of a contact form. The script says itself what the browser would say, and
 * never cuts what the reader pastes.
 */
export function formFields(form: HTMLFormElement, texts: ContactTexts): FormField[] {
  form.noValidate = true;
  return [...form.querySelectorAll<HTMLElement>('[data-field]')].flatMap((element) => {
    const input = element.querySelector<Input>('input, textarea, select');
    return input ? [formField(element, input, texts)] : [];
  });
}

function formField(element: HTMLElement, input: Input, texts: ContactTexts): FormField {
  const kind: FieldKind = fieldKinds.find((known) => known === element.dataset['field']) ?? 'text';
  const limit = Number(element.dataset['limit']);
  const rules: FieldRules = { kind, required: input.required, limit };
  input.removeAttribute('maxlength');
  const counter = element.querySelector<HTMLElement>('[data-counter]');
  const place = element.querySelector<HTMLElement>('[data-mistake]');
  const lang = document.documentElement.lang;
  const described = input.getAttribute('aria-describedby');
  const numbers = () => ({
    max: formatCount(limit, lang),
    count: formatCount(input.value.length, lang),
  });
  const sentences: Readonly<Record<FieldMistake, () => string>> = {
    missing: () => texts.missing,
    email: () => texts.invalidEmail,
    url: () => texts.invalidUrl,
    long: () => fill(texts.tooLong, numbers()),
  };
  return {
    input,
    label: element.querySelector('label')?.firstChild?.textContent?.trim() ?? '',
    count() {
      if (!counter) return;
      counter.hidden = kind === 'choice' || input.value.length < limit * COUNTED_FROM;
      counter.textContent = counter.hidden ? '' : fill(texts.counter, numbers());
    },
    check() {
      const mistake = fieldMistake(input.value, rules);
      const sentence = mistake && sentences[mistake]();
      if (!place) return sentence;
      place.hidden = sentence === undefined;
      place.textContent = sentence ?? '';
      const ids = [described, sentence === undefined ? null : place.id].filter(
        (name) => name !== null,
      );
      if (ids.length > 0) input.setAttribute('aria-describedby', ids.join(' '));
      else input.removeAttribute('aria-describedby');
      if (sentence === undefined) input.removeAttribute('aria-invalid');
      else input.setAttribute('aria-invalid', 'true');
      return sentence;
    },
  };
}
