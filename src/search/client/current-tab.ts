/** Scrolls the row of tabs, where it is wider than the screen, to the current one. */
export function showCurrentTab(root: ParentNode): void {
  const current = root.querySelector<HTMLElement>('.tabs [aria-current]');
  const row = current?.closest<HTMLElement>('.tabs');
  if (!current || !row || row.scrollWidth <= row.clientWidth) return;
  const [tab, frame] = [current.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += tab.left + tab.width / 2 - (frame.left + frame.width / 2);
}
