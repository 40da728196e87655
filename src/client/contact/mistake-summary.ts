import { required } from '../../search/client/result-row.ts';
import type { FormField } from './form-fields.ts';

type Mistake = Pick<FormField, 'input' | 'label'> & { readonly sentence: string };

/** The list of all mistakes above a form. */
export type MistakeSummary = {
  /** Shows the mistakes and moves the focus to their list; hides it when there are none. */
  show(mistakes: readonly Mistake[]): void;
};

/** Returns the summary of a form. Each mistake links to its field. */
export function mistakeSummary(form: HTMLFormElement): MistakeSummary {
  const summary = required<HTMLElement>(form, '[data-mistakes]');
  return {
    show(mistakes) {
      required(summary, 'ul').replaceChildren(
        ...mistakes.map(({ input, label, sentence }) => {
          const link = document.createElement('a');
          link.href = `#${input.id}`;
          link.textContent = `${label}: ${sentence}`;
          link.addEventListener('click', (event) => {
            event.preventDefault();
            input.focus();
          });
          const item = document.createElement('li');
          item.append(link);
          return item;
        }),
      );
      summary.hidden = mistakes.length === 0;
      if (!summary.hidden) summary.focus();
    },
  };
}
