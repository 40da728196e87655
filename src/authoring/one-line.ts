/**
 * Returns why a text cannot be a title or another text of one line: the rest of a sentence that
 * begins with its name. Undefined when it can.
 */
export function whyNotOneLine(text: string): string | undefined {
  if (/[\n\r\v\f\u0085\u2028\u2029]/.test(text)) return 'must be one line.';
  if (!text.isWellFormed() || /[\p{Cc}\uFFFE\uFFFF]/u.test(text))
    return 'contains characters that cannot be shown. Remove them.';
  return undefined;
}
