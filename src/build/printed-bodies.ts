import { processState } from '../lib/process-state.ts';

/** The HTML of bodies by file, as their pages printed it last. */
const printed = processState('printed-bodies', () => new Map<string, string>());

/** Keeps what a page prints as the body of its article, so that nobody has to read it from HTML. */
export function keepPrintedBody(file: string, html: string): void {
  printed.set(file, html);
}

/** Returns the HTML of a body; undefined when no page of this process has printed it. */
export function printedBody(file: string): string | undefined {
  return printed.get(file);
}
