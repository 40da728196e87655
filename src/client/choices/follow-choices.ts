import { keepChoice, readerChoices } from '../../search/client/reader-choices.ts';

/**
 * Shows the variants that the reader has chosen, here or on another page, and remembers each
 * choice. All choices of a group on the page change together.
 */
export function followChoices(): void {
  showChosen();
  document.addEventListener('change', ({ target }) => {
    const group =
      target instanceof HTMLInputElement
        ? target.closest<HTMLElement>('fieldset[data-choices]')?.dataset['choices']
        : undefined;
    if (!(target instanceof HTMLInputElement) || group === undefined) return;
    const top = target.getBoundingClientRect().top;
    choose(group, target.value);
    keepChoice(group, target.value);
    // A choice further up may now be shorter or longer. What the reader has pressed stays in view.
    scrollBy({ top: target.getBoundingClientRect().top - top, behavior: 'instant' });
  });
}

/** Shows the variants that the reader has chosen before. */
export function showChosen(): void {
  for (const [group, value] of Object.entries(readerChoices())) choose(group, value);
}

/** Shows one variant in every choice of a group that has it. */
export function choose(group: string, value: string): void {
  for (const choice of document.querySelectorAll<HTMLElement>('fieldset[data-choices]')) {
    if (choice.dataset['choices'] !== group) continue;
    for (const input of choice.querySelectorAll<HTMLInputElement>(':scope > label > input'))
      if (input.value === value) input.checked = true;
  }
}

/** Shows the variants that an element is in. */
export function chooseFor(element: Element): void {
  for (
    let panel = element.closest<HTMLElement>('.choice');
    panel;
    panel = panel.parentElement?.closest<HTMLElement>('.choice') ?? null
  ) {
    const group = panel.parentElement?.dataset['choices'];
    const value = panel.dataset['choice'];
    if (group !== undefined && value !== undefined) choose(group, value);
  }
}
