/**
 * Names that only the demo uses, in lower case. They are encoded so that a search for them finds
 * only leftovers of the demo.
 */
const demoNames = ['c2FsdG1lcmU='].map((name) => Buffer.from(name, 'base64').toString());

/** Returns whether a text mentions the company of the demo. */
export function namesDemo(text: string): boolean {
  const lower = text.toLowerCase();
  return demoNames.some((name) => lower.includes(name));
}
