/**
 * Names that only the demo uses, in lower case. They are encoded so that a search for them finds
 * nothing but what is left of the demo.
 */
const demoNames = ['c2FsdG1lcmU='].map((name) => Buffer.from(name, 'base64').toString());

/** Whether a text names the company of the demo. */
export function namesDemo(text: string): boolean {
  const lower = text.toLowerCase();
  return demoNames.some((name) => lower.includes(name));
}
