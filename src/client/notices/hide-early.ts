/**
 * Decides before the first paint which notices of the page are visible, so that the page does not
 * move when the main script starts. A file of its own, which a page loads only if it contains
 * notices, and which imports nothing.
 */
type Facts = { readonly key: string; readonly from?: number; readonly until?: number };

{
  const script = document.querySelector<HTMLElement>('script[data-notices]');
  const notices = JSON.parse(script?.dataset['notices'] ?? '[]') as Facts[];
  let dismissed: unknown = [];
  try {
    // `dismissed-notices.ts` writes it.
    dismissed = JSON.parse(localStorage.getItem('handrail.notices') ?? '[]');
  } catch {
    // Storage is forbidden, or something else wrote there. Every notice is visible.
  }
  const now = Date.now();
  const sheet = new CSSStyleSheet();
  for (const { key, from, until = Infinity } of notices) {
    const isGone = until <= now || (Array.isArray(dismissed) && dismissed.includes(key));
    if (isGone) sheet.insertRule(`[data-key="${key}"] { display: none !important }`);
    else if (from !== undefined && from <= now)
      sheet.insertRule(`[data-key="${key}"][data-waits] { display: flex }`);
  }
  document.adoptedStyleSheets.push(sheet);
}
