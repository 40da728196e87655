/** Time in milliseconds for which a button shows that something was copied. */
const SHOWN_FOR = 2500;

/**
 * Makes a button that copies something, and a message for screen readers. The texts are in
 * `data-copy` and `data-copied` of the host, which has `data-done` for a moment afterwards.
 * @param copy returns whether it succeeded
 */
export function copyButton(
  host: HTMLElement,
  copy: () => Promise<boolean>,
): [HTMLButtonElement, HTMLSpanElement] {
  const button = document.createElement('button');
  button.type = 'button';
  const status = document.createElement('span');
  status.role = 'status';
  status.className = 'visually-hidden';
  button.addEventListener('click', async () => {
    if (!(await copy())) return;
    host.toggleAttribute('data-done', true);
    status.textContent = host.dataset['copied'] ?? '';
    setTimeout(() => {
      host.removeAttribute('data-done');
      status.textContent = '';
    }, SHOWN_FOR);
  });
  return [button, status];
}
