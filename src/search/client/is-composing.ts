/** The key code of every key that an input method takes. */
const PROCESSED = 229;

/**
 * Whether a key belongs to an input method, which uses Enter, Escape and the arrow keys to select
 * characters. Safari reports the key that ends the composition only by its code.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === PROCESSED;
}
