import GithubSlugger from 'github-slugger';
import type { Heading, Nodes, PhrasingContent } from 'mdast';
import { mayShowMarks } from '../markdown/emphasis.ts';
import { slugFor } from '../markdown/headings.ts';
import { textOf } from './nodes.ts';

/** Begins what only the renderer can judge: HTML, an id in braces, a footnote, a callout. */
const SIGNS = /[<{]|\[[\^!]/;

/**
 * Returns the ids of an article's headings without rendering it, which takes most of the time of a
 * check. Returns undefined if the article has more than plain headings.
 * @param nodes of the published text
 */
export function plainAnchors(nodes: readonly Nodes[], text: string): string[] | undefined {
  if (SIGNS.test(text) || mayShowMarks(text)) return undefined;
  const headings = nodes.filter((node): node is Heading => node.type === 'heading');
  if (!headings.every(({ children }) => children.every(isPlain))) return undefined;
  const slugger = new GithubSlugger();
  // The renderer keeps this id for the heading of footnotes.
  slugger.occurrences['footnote-label'] = 0;
  return headings.map((heading) => slugFor(textOf(heading).trim(), slugger));
}

function isPlain(node: PhrasingContent): boolean {
  if (node.type === 'text' || node.type === 'inlineCode') return true;
  return (
    (node.type === 'strong' || node.type === 'emphasis' || node.type === 'link') &&
    node.children.every(isPlain)
  );
}
