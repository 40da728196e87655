/**
 * A generated part of a written file: the line of its first marker, what lies between, the line of
 * the last.
 */
const PART = /^(<!-- begin ([^>]*?)\b[^>]*-->\n)([\s\S]*?)^(<!-- end \2 -->)$/gm;

/**
 * Gives the generated parts of a text the content that they have in another, so that a merge of the
 * two finds no difference there. Parts that the other lacks stay.
 */
export function withPartsOf(text: string, other: string): string {
  const parts = new Map(
    [...other.matchAll(PART)].map(([, , name = '', content = '']) => [name, content]),
  );
  return text.replaceAll(
    PART,
    (whole, begin: string, name: string, _content: string, end: string) => {
      const content = parts.get(name);
      return content === undefined ? whole : `${begin}${content}${end}`;
    },
  );
}
