import type { AtRule, ChildNode, Container, Document } from 'postcss';
import { parse } from 'postcss';
import type { Scheme } from './palette.ts';

/**
 * Returns the custom properties that a style sheet sets on the whole page for a color scheme. Omits
 * rules with other conditions (print, narrow screens).
 * @throws CssSyntaxError
 */
export function rootTokens(css: string, scheme: Scheme): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  parse(css).walkDecls(/^--/, ({ prop, value, parent }) => {
    if (parent && isRoot(parent) && applies(parent.parent, scheme)) tokens.set(prop, value);
  });
  return tokens;
}

type Parent = Container<ChildNode> | Document | undefined;

function isRoot(node: Parent): boolean {
  const selectors = node?.type === 'rule' && 'selectors' in node ? node.selectors : [];
  return (selectors as string[]).some((selector) => [':root', 'html'].includes(selector));
}

/** Returns whether all at-rules around a rule apply to a scheme. */
function applies(node: Parent, scheme: Scheme): boolean {
  if (!node || node.type === 'root' || node.type === 'document') return true;
  const { name, params, parent } = node as AtRule;
  return holds(name, params, scheme) && applies(parent, scheme);
}

function holds(name: string, params: string, scheme: Scheme): boolean {
  if (name === 'layer' || name === 'supports') return true;
  return name === 'media' && params.replaceAll(' ', '') === `(prefers-color-scheme:${scheme})`;
}
