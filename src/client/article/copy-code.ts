import { copyButton } from './copy-button.ts';

/** Adds a button that copies its code. Without a clipboard, there is no button. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('pre');
    if (!code || !('clipboard' in navigator) || this.querySelector('button')) return;
    const [button, status] = copyButton(this, () => copy(code));
    button.ariaLabel = button.title = this.dataset['copy'] ?? '';
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
