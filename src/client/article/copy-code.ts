/** Time in milliseconds for which the button shows that the code was copied. */
const SHOWN_FOR = 2500;

/** Adds a button that copies its code. Without a clipboard, there is no button. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('pre');
    if (!code || !('clipboard' in navigator) || this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.ariaLabel = this.dataset['copy'] ?? '';
    button.title = button.ariaLabel;
    const status = document.createElement('span');
    status.role = 'status';
    status.className = 'visually-hidden';
    button.addEventListener('click', async () => {
      const isCopied = await copy(code);
      if (!isCopied) return;
      this.toggleAttribute('data-done', true);
      status.textContent = this.dataset['copied'] ?? '';
      setTimeout(() => {
        this.removeAttribute('data-done');
        status.textContent = '';
      }, SHOWN_FOR);
    });
    this.append(button, status);
  }
}

/** Copies the text of an element. Selects it when the browser does not allow that. */
async function copy(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ''));
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}

customElements.define('copy-code', CopyCode);
