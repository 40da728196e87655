import type { Element, ElementContent } from 'hast';

/** A quote whose first line begins with a marker such as `[!NOTE]`. */
export type MarkedQuote = {
  /** What the marker says, in lower case. */
  readonly kind: string;
  /** What stands behind the marker on its line. */
  readonly line: readonly ElementContent[];
  /** All that follows. */
  readonly body: readonly ElementContent[];
};

const MARKER = /^\[!([a-z]+)\][ \t]*/i;

/**
 * Reads the marker of a quote, as GitHub writes its notes: `> [!NOTE]`. The quote stays as it is.
 * @returns undefined for a quote without one
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

/** Parts the first line from the others, at a line break of the writer's or a hard one. */
function splitFirstLine(content: readonly ElementContent[]): {
  line: ElementContent[];
  rest: ElementContent[];
} {
  const place = content.findIndex((node) =>
    node.type === 'text'
      ? node.value.includes('\n')
      : node.type === 'element' && node.tagName === 'br',
  );
  const node = content[place];
  if (!node) return { line: content.filter(isFilled), rest: [] };
  const [before = '', ...after] = node.type === 'text' ? node.value.split('\n') : [];
  const text = (value: string): ElementContent => ({ type: 'text', value });
  return {
    line: [...content.slice(0, place), text(before)].filter(isFilled),
    rest: [text(after.join('\n').trimStart()), ...content.slice(place + 1)].filter(isFilled),
  };
}

function isFilled(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}
