import { calloutComponents } from '../../../check/foreign/callout-tags.ts';

/** `details.ts` knows the last two. */
const NAMES = new Set([...calloutComponents, 'Details', 'Summary']);
const ANY = calloutComponents.join('|');
const OPENING = new RegExp(String.raw`<(?:${ANY})\b`);
const BEGIN = new RegExp(String.raw`(<(?:${ANY})\b[^<>]*>)[ \t]*\n`, 'g');
const END = new RegExp(String.raw`\n(?=[ \t]*</(?:${ANY})>)`, 'g');

/** Returns whether a component is a note or a question, which later steps turn into ours. */
export function isCallout(name: string): boolean {
  return NAMES.has(name);
}

/** Returns whether a text contains the opening tag of a note or a question. */
export function hasCallouts(text: string): boolean {
  return OPENING.test(text);
}

/** Adds empty lines inside the tags, so that Markdown sees code and links between them. */
export function withEmptyLines(text: string): string {
  return text.replaceAll(BEGIN, '$1\n\n').replaceAll(END, '\n\n');
}
