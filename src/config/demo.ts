/** Names that only the demo uses, in lower case. */
const demoNames = ['saltmere'];

/** Whether a text names the company of the demo. */
export function namesDemo(text: string): boolean {
  const lower = text.toLowerCase();
  return demoNames.some((name) => lower.includes(name));
}
