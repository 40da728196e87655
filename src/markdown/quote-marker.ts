import type { Element, ElementContent } from 'hast';

/** A quote whose first line begins with a marker such as `[!NOTE]`. */
export type MarkedQuote = {
  /** The word of the marker, in lower case. */
  readonly kind: string;
  /** The rest of the line of the marker. */
  readonly line: readonly ElementContent[];
  /** The lines that follow. */
  readonly body: readonly ElementContent[];
};

const MARKER = /^\[!([a-z\d-]+)\][ \t]*/i;

/**
 * Reads the marker of a quote, as in GitHub's notes: `> [!NOTE]`. Does not change the quote.
 * @returns undefined for a quote without a marker
 */
export function readMarker(quote: Element): MarkedQuote | undefined {
  const paragraph = quote.children.find((child): child is Element => child.type === 'element');
  const [text, ...others] = paragraph?.tagName === 'p' ? paragraph.children : [];
  if (!paragraph || text?.type !== 'text') return undefined;
  const kind = MARKER.exec(text.value)?.[1]?.toLowerCase();
  if (kind === undefined) return undefined;

  const { line, rest } = splitFirstLine([
    { ...text, value: text.value.replace(MARKER, '') },
    ...others,
  ]);
  const first: ElementContent[] = rest.length > 0 ? [{ ...paragraph, children: rest }] : [];
  return {
    kind,
    line,
    body: quote.children.flatMap((child) => (child === paragraph ? first : [child])),
  };
}

/** Splits off the first line, at a soft or a hard line break. */
function splitFirstLine(content: readonly ElementContent[]): {
  line: ElementContent[];
  rest: ElementContent[];
} {
  const index = content.findIndex((node) =>
    node.type === 'text'
      ? node.value.includes('\n')
      : node.type === 'element' && node.tagName === 'br',
  );
  const node = content[index];
  if (!node) return { line: content.filter(isFilled), rest: [] };
  const [before = '', ...after] = node.type === 'text' ? node.value.split('\n') : [];
  const text = (value: string): ElementContent => ({ type: 'text', value });
  return {
    line: [...content.slice(0, index), text(before)].filter(isFilled),
    rest: [text(after.join('\n').trimStart()), ...content.slice(index + 1)].filter(isFilled),
  };
}

function isFilled(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}
