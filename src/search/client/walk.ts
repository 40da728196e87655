/**
 * Moves the focus to the next or previous element of a list when an arrow key is pressed.
 * @returns whether the focus moved
 */
export function walk(event: KeyboardEvent, elements: readonly HTMLElement[]): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const position = elements.findIndex((element) => element === document.activeElement);
  const next = step === undefined || position === -1 ? undefined : elements[position + step];
  if (!next) return false;
  event.preventDefault();
  next.focus();
  return true;
}
