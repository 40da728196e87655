import type { Nodes } from 'hast';

/** A JSX element of an .mdx article. */
export type JsxNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

export function isJsx(node: Nodes): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/**
 * Returns the value of an attribute, written as `name="text"`, `name={'text'}` or `name={3}`.
 * @returns undefined when there is no such attribute
 * @throws Error that begins with line and column when only running the article would tell the value
 */
export function textAttribute(node: JsxNode, name: string): string | undefined {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      throw jsxError(node, `\`{${attribute.value}}\` is code. Write each attribute as plain text.`);
    }
    if (attribute.name !== name) continue;
    const { value } = attribute;
    if (typeof value !== 'object') return value;
    if (value === null) return '';
    const literal = /^\s*(?:(["'`])(?<text>[^"'`\\$]*)\1|(?<number>\d+))\s*$/.exec(value.value);
    const { text, number } = literal?.groups ?? {};
    if (text !== undefined || number !== undefined) return text ?? number;
    throw jsxError(node, `\`${name}\` is code. Write it as plain text: ${name}="…".`);
  }
  return undefined;
}

/** Returns an error in the form of the compiler: `line:column: message`. */
export function jsxError({ name, position }: JsxNode, message: string): Error {
  const { line = 1, column = 1 } = position?.start ?? {};
  return new Error(`${line}:${column}: In <${name}>, ${message}`);
}
