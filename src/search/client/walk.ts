/**
 * Moves the focus to the next or previous element of a list when an arrow key is pressed.
 * @returns whether the focus moved
 */
export function walk(event: KeyboardEvent, places: readonly HTMLElement[]): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const place = places.findIndex((element) => element === document.activeElement);
  const next = step === undefined || place === -1 ? undefined : places[place + step];
  if (!next) return false;
  event.preventDefault();
  next.focus();
  return true;
}
