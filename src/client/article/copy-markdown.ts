import { copyButton } from './copy-button.ts';

/** Turns a link to the Markdown of the article into a button that copies it. */
class CopyMarkdown extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link || !('clipboard' in navigator)) return;
    const [button, status] = copyButton(this, () => copyFrom(link.href));
    button.textContent = this.dataset['copy'] ?? '';
    link.replaceWith(button, status);
  }
}

/** Copies a file. Opens it when it cannot be loaded or the browser does not allow copying. */
async function copyFrom(url: string): Promise<boolean> {
  const text = fetch(url).then((response) =>
    response.ok ? response.text() : Promise.reject(new Error(url)),
  );
  try {
    // Safari allows copying only in the click itself, so it gets the promise.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    return true;
  } catch {
    location.href = url;
    return false;
  }
}

customElements.define('copy-markdown', CopyMarkdown);
