/**
 * A generated part of a written file: the line of its first marker, the text between, the line of
 * the last marker.
 */
const PART = /^(<!-- begin ([^>]*?)\b[^>]*-->\n)([\s\S]*?)^(<!-- end \2 -->)$/gm;

/**
 * Returns a text in which the generated parts have the content of another text, so that a merge of
 * the two finds no difference there. Parts that the other text lacks stay.
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
