/** A tag of a component: `<Name a="b">`, `</Name>` or `<Name/>`. */
export type JsxTag = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'open' | 'close' | 'alone';
  /** Attributes that are texts, also as the path in `useBaseUrl`. */
  readonly attributes: ReadonlyMap<string, string>;
};

/** Longest tag, in characters. */
const MAX_TAG = 5000;

/**
 * Returns the tags whose names begin with a capital letter, and fragments, in order.
 * @param masked the text with its code masked
 */
export function jsxTags(text: string, masked: string): JsxTag[] {
  const tags: JsxTag[] = [];
  const opening = /<(?<slash>\/?)(?<name>[A-Z][\w.]*|(?=>))/g;
  for (let match = opening.exec(masked); match; match = opening.exec(masked)) {
    const { slash, name = '' } = match.groups ?? {};
    const end = tagEnd(masked, opening.lastIndex);
    if (end === undefined) continue;
    const inner = masked.slice(opening.lastIndex, end - 1);
    const isAlone = inner.endsWith('/');
    const openOrAlone = isAlone ? 'alone' : 'open';
    tags.push({
      name,
      start: match.index,
      end,
      kind: slash === '/' ? 'close' : openOrAlone,
      attributes: attributesIn(text.slice(opening.lastIndex, end)),
    });
    opening.lastIndex = end;
  }
  return tags;
}

/** Returns the offset behind the `>` of a tag, past the signs in quotes and braces. */
function tagEnd(text: string, from: number): number | undefined {
  let quote: string | undefined;
  let braces = 0;
  for (let at = from; at < Math.min(text.length, from + MAX_TAG); at++) {
    const sign = text.charAt(at);
    if (quote !== undefined) {
      if (sign === quote) quote = undefined;
    } else if (sign === '"' || sign === "'" || (sign === '`' && braces > 0)) quote = sign;
    else if (sign === '{') braces++;
    else if (sign === '}') braces--;
    else if (sign === '<' && braces === 0) return undefined;
    else if (sign === '>' && braces <= 0) return at + 1;
  }
  return undefined;
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(
    /(?<name>[\w-]+)\s*=\s*(?:"(?<a>[^"]*)"|'(?<b>[^']*)'|\{\s*(?:useBaseUrl\(\s*)?(?:"(?<c>[^"]*)"|'(?<d>[^']*)'|`(?<e>[^`$]*)`)\s*\)?\s*\})/g,
  );
  return new Map(
    [...found].map(({ groups = {} }) => {
      const { name = '', a, b, c, d, e }: Partial<Record<string, string>> = groups;
      return [name, a ?? b ?? c ?? d ?? e ?? ''];
    }),
  );
}
