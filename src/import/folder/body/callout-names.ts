import { calloutComponents } from '../../../check/foreign/callout-tags.ts';

/** `details.ts` knows the last two. */
const NAMES = new Set([...calloutComponents, 'Details', 'Summary']);
const OPENING = new RegExp(String.raw`<(?:${calloutComponents.join('|')})\b`);

/** Returns whether a component is a note or a question, which later steps turn into ours. */
export function isCallout(name: string): boolean {
  return NAMES.has(name);
}

/** Returns whether a text contains the opening tag of a note or a question. */
export function hasCallouts(text: string): boolean {
  return OPENING.test(text);
}
