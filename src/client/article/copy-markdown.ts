/** Time in milliseconds for which the button shows that the article was copied. */
const SHOWN_FOR = 2500;

/** Turns a link to the Markdown of the article into a button that copies it. */
class CopyMarkdown extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const { copy = '', copied = '' } = this.dataset;
    if (!link || !('clipboard' in navigator)) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = copy;
    const status = document.createElement('span');
    status.role = 'status';
    status.className = 'visually-hidden';
    button.addEventListener('click', async () => {
      const isCopied = await copyFrom(link.href);
      if (!isCopied) return location.assign(link.href);
      button.textContent = status.textContent = copied;
      setTimeout(() => {
        button.textContent = copy;
        status.textContent = '';
      }, SHOWN_FOR);
    });
    link.replaceWith(button, status);
  }
}

/** Copies a file. Returns false when it cannot be loaded or the browser does not allow it. */
async function copyFrom(url: string): Promise<boolean> {
  const text = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(String(response.status));
    return new Blob([await response.text()], { type: 'text/plain' });
  });
  try {
    // Safari allows copying only in the click itself, so it gets the promise.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    return true;
  } catch {
    return false;
  }
}

customElements.define('copy-markdown', CopyMarkdown);
