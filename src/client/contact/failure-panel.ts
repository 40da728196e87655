import { mailLink } from '../../domain/mail-link.ts';
import { required } from '../../search/client/result-row.ts';
import type { ContactTexts } from '../../languages/contact-strings.ts';

/** Other ways for a message that could not be sent. */
export type FailurePanel = {
  /** Shows why the message was not sent, and moves the focus there. */
  show(sentence: string): void;
  /** Opens the message in the reader's mail program, and says so. */
  openMail(sentence: string): void;
  hide(): void;
};

/**
 * Returns the panel of a form.
 * @param email undefined or empty when readers cannot write a mail
 * @param messageOf returns what the reader has written
 */
export function failurePanel(
  form: HTMLFormElement,
  texts: ContactTexts,
  email: string,
  messageOf: () => { readonly subject: string; readonly text: string },
): FailurePanel {
  const panel = required<HTMLElement>(form, '[data-failure]');
  const link = panel.querySelector<HTMLAnchorElement>('[data-by-mail]');
  const copy = required<HTMLButtonElement>(panel, '[data-copy]');
  copy.addEventListener('click', async () => {
    const { subject, text } = messageOf();
    try {
      await navigator.clipboard.writeText(`${subject}\n\n${text}`);
      copy.textContent = texts.codeCopied;
    } catch {
      // Browsers may forbid it, and have no clipboard on a page without TLS. The text is in the
      // form, where the reader can copy it.
      const message = form.querySelector<HTMLTextAreaElement>('textarea[name=message]');
      message?.focus();
      message?.select();
    }
  });
  const show = (sentence: string, isFailure: boolean) => {
    const { subject, text } = messageOf();
    if (link) link.href = mailLink(email, subject, text).href;
    copy.textContent = texts.copy;
    required<HTMLElement>(panel, '[data-failure-title]').hidden = !isFailure;
    required<HTMLElement>(panel, '[data-again]').hidden = !isFailure;
    required(panel, '[data-failure-text]').textContent = sentence;
    panel.hidden = false;
    panel.focus();
  };
  return {
    show: (sentence) => show(sentence, true),
    openMail(sentence) {
      show(sentence, false);
      link?.click();
    },
    hide() {
      panel.hidden = true;
    },
  };
}
