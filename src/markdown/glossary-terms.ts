import type { Element, ElementContent, Root } from 'hast';
import type { TermMatch } from '../text/term-finder.ts';
import { makeElement, makeText } from './make-element.ts';

/** The terms that an article explains, ready for its page. */
export type GlossaryTerms = {
  /** Finds terms in a text. */
  readonly find: (text: string) => readonly TermMatch[];
  readonly terms: readonly {
    /** Its definition. */
    readonly definition: readonly ElementContent[];
    /** URL path of the term on the page of the glossary. */
    readonly href: string;
  }[];
  /** Whether the article is about a term, so that it does not explain it. */
  readonly isSubject: (term: number) => boolean;
  /** Text of the link to the glossary. */
  readonly label: string;
  /** Changes with everything that the terms put into an article. */
  readonly version: string;
};

/** Elements whose text is no prose, is interactive or names what follows. */
const SKIPPED = new Set(
  `a button caption code figcaption h1 h2 h3 h4 h5 h6 kbd label legend math option pre rp rt samp
  script select style summary svg template textarea th var`.split(/\s+/),
);
/** Classes of our own parts with labels, and of what readers see only after a click. */
const SKIPPED_CLASSES = new Set(['callout-label', 'choice-label', 'embed', 'transcript']);

/** Beginning of the ids of definitions. The capital letter keeps them apart from headings. */
export const TERM_ID = 'glossaryTerm-';

/**
 * Turns the first mention of each term in the prose of an article into a button that opens its
 * definition, without a script. A mention in one variant of a choice does not count outside of it,
 * because readers may see another variant.
 */
export function explainTerms(tree: Root, glossary: GlossaryTerms): void {
  let count = 0;
  const explained = (text: string, { term, start, end }: TermMatch): ElementContent[] => {
    const { definition, href } = glossary.terms[term] ?? { definition: [], href: '' };
    const id = `${TERM_ID}${++count}`;
    return [
      makeElement(
        'button',
        { type: 'button', className: ['term'], popoverTarget: id },
        makeText(text.slice(start, end)),
      ),
      makeElement(
        'span',
        { id, popover: 'auto', className: ['term-note'], role: 'note', dataPagefindIgnore: 'all' },
        [...definition, ...makeText(' '), makeElement('a', { href }, makeText(glossary.label))],
      ),
    ];
  };
  const inText = (text: string, seen: Set<number>): ElementContent[] => {
    const matches = glossary.find(text).filter(({ term }) => {
      if (seen.has(term) || glossary.isSubject(term)) return false;
      seen.add(term);
      return true;
    });
    const ends = matches.map(({ end }) => end);
    return [
      ...matches.flatMap((match, index) => [
        ...makeText(text.slice(ends[index - 1] ?? 0, match.start)),
        ...explained(text, match),
      ]),
      ...makeText(text.slice(ends.at(-1) ?? 0)),
    ];
  };
  const visit = (parent: { children: Root['children'] }, seen: Set<number>): void => {
    parent.children = parent.children.flatMap((child): Root['children'] => {
      if (child.type === 'text') return inText(child.value, seen);
      if ('children' in child && !isSkipped(child))
        visit(child, isVariant(child) ? new Set(seen) : seen);
      return [child];
    });
  };
  visit(tree, new Set());
}

type Child = Root['children'][number];

function isSkipped(node: Child): boolean {
  // A component of an .mdx article may put its text anywhere.
  if ('name' in node) return !/^[a-z]/.test(node.name ?? '') || SKIPPED.has(node.name ?? '');
  if (node.type !== 'element') return false;
  const { tagName, properties } = node;
  return (
    SKIPPED.has(tagName) ||
    properties['dataPagefindIgnore'] !== undefined ||
    classesOf(node).some((name) => SKIPPED_CLASSES.has(name))
  );
}

function isVariant(node: Child): boolean {
  return node.type === 'element' && node.properties['dataChoice'] !== undefined;
}

function classesOf({ properties }: Element): string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}
