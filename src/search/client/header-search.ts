/**
 * Search from every page. The key `/` moves the focus to the search box, and typing there shows
 * suggestions. The script of the suggestions and the index load when the box first gets the focus,
 * so that pages without a search load neither.
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
    const load = () =>
      void import('./suggestions.ts').then(
        ({ suggest }) => suggest(form, input),
        // The box works without suggestions. The next key may find a better connection.
        () => input.addEventListener('input', load, { once: true }),
      );
    input.addEventListener('focus', load, { once: true });
  }
}
