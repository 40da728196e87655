import { copyButton } from './copy-button.ts';

/** Turns the link to the Markdown of the article into a button that copies it. */
export function offerMarkdown(link: HTMLAnchorElement, host: HTMLElement): void {
  const [button, status] = copyButton(host, async () => {
    try {
      const text = fetch(link.href).then((response) =>
        response.ok ? response.text() : Promise.reject(),
      );
      // Safari allows copying only in the click itself, so it gets the promise.
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
      return true;
    } catch {
      // Readers can still copy it themselves.
      location.href = link.href;
      return false;
    }
  });
  button.textContent = host.dataset['copy'] ?? '';
  link.replaceWith(button, status);
}
