import type { Element, ElementContent, Root } from 'hast';
import { choiceIds } from '../config/choice-ids.ts';
import type { CalloutKind } from '../domain/article-parts.ts';
import { calloutKinds } from '../domain/article-parts.ts';
import type { JsxNode } from './jsx.ts';
import type { RenderOptions } from './render.ts';
import { isJsx, jsxError, textAttribute } from './jsx.ts';
import { figure } from './figures.ts';
import { nearest } from '../text/edit-distance.ts';

type Content = Root['children'][number];

/** The components of .mdx articles: each becomes what Markdown writes for the same part. */
const components: Readonly<Record<string, (node: JsxNode, children: Content[]) => Content[]>> = {
  App: (node, children) => [variant(node, 'app', children)],
  Choice: (node, children) => [variant(node, requiredText(node, 'value'), children)],
  Choices: (_node, children) => children,
  Figure: (node, children) => [captioned(requiredText(node, 'caption'), children)],
  Note: (node, children) => [quote(calloutKind(node), '', children)],
  Question: (node, children) => [question(node, children)],
  Steps: (_node, children) => [element('div', { className: ['steps'] }, children)],
  Web: (node, children) => [variant(node, 'web', children)],
};

/** Names of the components that .mdx articles use without an import. */
export const componentNames: readonly string[] = Object.keys(components);

/**
 * Replaces the components of an .mdx article with the quotes and images of Markdown, so that the
 * same steps make the same HTML of both. Components that the article imports or defines stay.
 * @throws Error that begins with line and column when a component has a wrong attribute
 */
export function replaceComponents(tree: Root): void {
  const code = tree.children.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : []));
  const isDefined = (name: string) => new RegExp(`\\b${name}\\b`).test(code.join('\n'));
  const replaced = (children: readonly Content[]): Content[] =>
    children.flatMap((child) => {
      if (!('children' in child)) return [child];
      const inner = replaced(child.children);
      const name = isJsx(child) ? (child.name ?? '') : '';
      const replace = Object.hasOwn(components, name) ? components[name] : undefined;
      if (replace && isJsx(child) && !isDefined(name)) return replace(child, inner);
      Object.assign(child, { children: inner });
      return [child];
    });
  tree.children = replaced(tree.children);
}

/** Returns the ids of lower-case JSX elements, which no heading may have as well. */
export function jsxIds(tree: Root): string[] {
  const idsIn = (children: readonly Content[]): string[] =>
    children.flatMap((child) => {
      if (!('children' in child)) return [];
      const id = isJsx(child) && /^[a-z]/.test(child.name ?? '') && textAttribute(child, 'id');
      return [...(id ? [id] : []), ...idsIn(child.children)];
    });
  return idsIn(tree.children);
}

/** Makes `<a href="../fees/card.md">` of an .mdx article a link to the page of that file. */
export function resolveJsxLinks(
  tree: Root,
  { fromRoot, linkOf }: Pick<RenderOptions, 'fromRoot' | 'linkOf'>,
): void {
  const resolveIn = (children: readonly Content[]): void => {
    for (const child of children) {
      if (!('children' in child)) continue;
      resolveIn(child.children);
      if (!isJsx(child) || child.name !== 'a') continue;
      child.attributes = child.attributes.map((attribute) => {
        const { type, name, value } = { name: '', ...attribute };
        const page = name === 'href' && typeof value === 'string' ? linkOf(value) : undefined;
        return type === 'mdxJsxAttribute' && page !== undefined
          ? { type, name, value: fromRoot(page) }
          : attribute;
      });
    }
  };
  resolveIn(tree.children);
}

function calloutKind(node: JsxNode): CalloutKind {
  const name = textAttribute(node, 'kind') ?? 'note';
  const kind = calloutKinds.find((known) => known === name);
  if (kind) return kind;
  throw jsxError(node, `\`kind\` is "${name}". Use one of: ${calloutKinds.join(', ')}.`);
}

function variant(node: JsxNode, value: string, children: Content[]): Element {
  if (choiceIds.includes(value)) return quote(value, '', children);
  const meant = nearest(value, choiceIds);
  const fix =
    meant === undefined ? `Use one of: ${choiceIds.join(', ')}.` : `Did you mean "${meant}"?`;
  throw jsxError(node, `"${value}" is not a value of \`choices\` in src/site.ts. ${fix}`);
}

function question(node: JsxNode, children: Content[]): Element {
  const title = requiredText(node, 'title').replaceAll(/\s+/g, ' ');
  const level = textAttribute(node, 'level');
  if (level !== undefined && !/^[2-6]$/.test(level))
    throw jsxError(node, `\`level\` is "${level}" but must be a number from 2 to 6.`);
  const marked = quote('question', ` ${title}`, children);
  if (level !== undefined) marked.properties['level'] = Number(level);
  return marked;
}

function requiredText(node: JsxNode, name: string): string {
  const text = textAttribute(node, name)?.trim();
  if (text) return text;
  throw jsxError(node, `\`${name}\` is missing. Write <${node.name} ${name}="…">.`);
}

/** The quote that begins with `[!KIND]`; see `readMarker`. */
function quote(kind: string, line: string, children: Content[]): Element {
  const marker: ElementContent = { type: 'text', value: `[!${kind.toUpperCase()}]${line}` };
  return element('blockquote', {}, [element('p', {}, [marker]), ...inParagraph(children)]);
}

/** `<Note>Text</Note>` on one line holds its text without the paragraph that Markdown makes. */
function inParagraph(children: Content[]): Content[] {
  const isText = children.some((child) => child.type === 'text' && child.value.trim() !== '');
  return isText ? [element('p', {}, children)] : children;
}

/** A lone image becomes one with a title, which gives it its caption; see `captionFigures`. */
function captioned(caption: string, children: Content[]): Element {
  const [only, ...others] = children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (others.length > 0 || only?.type !== 'element') return figure(elements(children), caption);
  if (only.tagName === 'p') return captioned(caption, only.children);
  if (only.tagName !== 'img') return figure(elements(children), caption);
  only.properties['title'] = caption;
  return element('p', {}, [only]);
}

function element(tagName: string, properties: Element['properties'], children: Content[]): Element {
  return { type: 'element', tagName, properties, children: elements(children) };
}

/** The children without what is at the root of a tree only. */
function elements(children: readonly Content[]): ElementContent[] {
  return children.flatMap((child) =>
    child.type === 'doctype' || child.type === 'mdxjsEsm' ? [] : [child],
  );
}
