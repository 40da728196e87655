import type { ChoiceGroup, ChoiceValue } from '../domain/article-parts.ts';
import type { Element, ElementContent } from 'hast';
import type { Positioned } from './elements.ts';
import { readMarker } from './quote-marker.ts';

/** A quote that begins with the marker of a value. */
type Variant = {
  readonly group: string;
  readonly value: ChoiceValue;
  readonly element: Element;
};

type Node = ElementContent | { type: string };

/**
 * Turns adjacent quotes that begin with the markers of one group, such as `[!APP]` and `[!WEB]`,
 * into tabs. They are radio buttons and work by style sheet alone; a script only remembers the
 * choice. A single quote becomes a box with its label.
 * @param legend name of the radio buttons
 */
export function offerChoices(
  elements: readonly Positioned[],
  groups: readonly ChoiceGroup[],
  legend: string,
): void {
  const values = new Map(
    groups.flatMap(({ id, values: inGroup }) =>
      inGroup.map((value) => [value.id, { group: id, value }] as const),
    ),
  );
  const quotes = elements.filter(({ element }) => element.tagName === 'blockquote');
  let count = 0;
  // From the inside out, because the outer choice takes the content of its quotes.
  for (const parent of [...new Set(quotes.map((quote) => quote.parent))].toReversed()) {
    // The first quote of a choice becomes its tabs, and the others are part of them.
    const replacements = new Map<unknown, readonly Element[]>();
    for (const choice of choicesIn(parent.children, values)) {
      const [first] = choice;
      if (!first) continue;
      const shown =
        choice.length === 1 ? box(first) : fieldset(choice, `choice-${++count}`, legend);
      choice.forEach(({ element }, index) => replacements.set(element, index === 0 ? [shown] : []));
    }
    if (replacements.size === 0) continue;
    parent.children = parent.children.flatMap((child): typeof parent.children => [
      ...(replacements.get(child) ?? [child]),
    ]);
  }
}

/** Finds quotes of one group with only white space between them; a choice has each value once. */
function choicesIn(
  children: readonly Node[],
  values: ReadonlyMap<string, Omit<Variant, 'element'>>,
): Variant[][] {
  const choices: Variant[][] = [];
  let open: Variant[] = [];
  for (const child of children) {
    if (isSpace(child)) continue;
    const variant = variantOf(child, values);
    const fits = open.every(
      ({ group, value }) => group === variant?.group && value.id !== variant.value.id,
    );
    if (!variant || !fits) open = [];
    if (!variant) continue;
    if (open.length === 0) choices.push(open);
    open.push(variant);
  }
  return choices;
}

function isSpace(node: Node): boolean {
  return (
    node.type === 'text' &&
    'value' in node &&
    typeof node.value === 'string' &&
    node.value.trim() === ''
  );
}

function variantOf(
  node: Node,
  values: ReadonlyMap<string, Omit<Variant, 'element'>>,
): Variant | undefined {
  if (!('tagName' in node) || node.tagName !== 'blockquote') return undefined;
  const marked = readMarker(node);
  const found = marked?.line.length === 0 ? values.get(marked.kind) : undefined;
  return found && { ...found, element: node };
}

function fieldset(choice: readonly Variant[], name: string, legend: string): Element {
  const group = choice[0]?.group ?? '';
  return make(
    'fieldset',
    { className: ['choices'], dataChoices: group },
    make('legend', { className: ['visually-hidden'], dataPagefindIgnore: '' }, text(legend)),
    ...choice.flatMap((variant, index) => [
      make(
        'label',
        { className: ['choice-tab'], dataPagefindIgnore: '' },
        make('input', { type: 'radio', name, value: variant.value.id, checked: index === 0 }),
        text(variant.value.label),
      ),
      panel(variant),
    ]),
  );
}

function box(variant: Variant): Element {
  return make('div', { className: ['choices'] }, panel(variant));
}

/** The text of a variant. Its label shows where there are no tabs, as in print. */
function panel({ value, element }: Variant): Element {
  return make(
    'div',
    { className: ['choice'], dataChoice: value.id },
    make('p', { className: ['choice-label'], dataPagefindIgnore: '' }, text(value.label)),
    ...(readMarker(element)?.body ?? []),
  );
}

function make(
  tagName: string,
  properties: Element['properties'],
  ...children: ElementContent[]
): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
