import type { ParsedArticle } from './parsed-article.ts';

/** Returns a function that keeps its result for an article, which several rules need. */
export function oncePerArticle<Value>(
  make: (parsed: ParsedArticle) => Value,
): (parsed: ParsedArticle) => Value {
  const made = new WeakMap<ParsedArticle, { readonly value: Value }>();
  return (parsed) => {
    const known = made.get(parsed) ?? { value: make(parsed) };
    made.set(parsed, known);
    return known.value;
  };
}
