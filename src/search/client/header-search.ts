/**
 * Search from every page: `/` goes to the search box, and what is typed there brings suggestions. Their code and the index
 * are loaded when the box is first used, so that reading costs nothing for it.
 */
const form = document.querySelector<HTMLFormElement>('form[role=search]');
const input = form?.querySelector<HTMLInputElement>('input[type=search]');

if (form && input) {
  document.addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof Element &&
      event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey || isTyping) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  if (form.dataset['suggestions'] !== undefined) {
    input.addEventListener(
      'focus',
      () => void import('./suggestions.ts').then(({ suggest }) => suggest(form, input)),
      { once: true },
    );
  }
}
