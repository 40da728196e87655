const KEY = 'handrail.choice';

/**
 * Remembers whether a reader follows the steps in the app or on the web. There is one choice for
 * the whole site.
 */
export function rememberChoice(): void {
  const stored = read();
  if (stored !== null) choose(stored);
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.closest('.choice-tabs')) return;
    choose(target.value);
    write(target.value);
  });
}

/** Shows one side of every choice on the page. */
export function choose(value: string): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('.choice-tabs input')) {
    if (input.value === value) input.checked = true;
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Browsers may forbid storage. The choice is not remembered then.
    return null;
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // As above.
  }
}
