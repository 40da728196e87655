import type { ChoiceKind } from '../domain/article-parts.ts';
import { choiceKinds } from '../domain/article-parts.ts';
import type { Element, ElementContent } from 'hast';
import type { Positioned } from './elements.ts';
import { readMarker } from './quote-marker.ts';

type Choice = {
  readonly kind: ChoiceKind;
  readonly element: Element;
  readonly body: readonly ElementContent[];
};

/**
 * Turns adjacent quotes that begin with `[!APP]` and `[!WEB]` into tabs. They are radio buttons and
 * work by style sheet alone; a script only remembers the choice.
 */
export function offerChoices(
  elements: readonly Positioned[],
  labels: Readonly<Record<ChoiceKind, string> & { choice: string }>,
): void {
  let groups = 0;
  for (const parent of new Set(
    elements
      .filter(({ element }) => element.tagName === 'blockquote')
      .map((placed) => placed.parent),
  )) {
    // The first quote of a group becomes its tabs, and the others are part of them.
    const replacements = new Map<unknown, readonly Element[]>();
    for (const group of choiceGroups(parent.children)) {
      groups++;
      const tabs = fieldset(group, `choice-${groups}`, labels);
      group.forEach(({ element }, index) => replacements.set(element, index === 0 ? [tabs] : []));
    }
    if (replacements.size === 0) continue;
    parent.children = parent.children.flatMap((child): typeof parent.children => [
      ...(replacements.get(child) ?? [child]),
    ]);
  }
}

/** Groups quotes with only white space between them; a group has each kind once. */
function choiceGroups(children: readonly (ElementContent | { type: string })[]): Choice[][] {
  const groups: Choice[][] = [];
  let open: Choice[] = [];
  for (const child of children) {
    if (isSpace(child)) continue;
    const choice = choiceOf(child);
    if (!choice || open.some(({ kind }) => kind === choice.kind)) open = [];
    if (!choice) continue;
    if (open.length === 0) groups.push(open);
    open.push(choice);
  }
  return groups;
}

function isSpace(node: ElementContent | { type: string }): boolean {
  return (
    node.type === 'text' &&
    'value' in node &&
    typeof node.value === 'string' &&
    node.value.trim() === ''
  );
}

function choiceOf(node: ElementContent | { type: string }): Choice | undefined {
  if (!('tagName' in node) || node.tagName !== 'blockquote') return undefined;
  const marked = readMarker(node);
  const kind = choiceKinds.find((name) => name === marked?.kind);
  return marked && kind && marked.line.length === 0
    ? { kind, element: node, body: marked.body }
    : undefined;
}

function fieldset(
  group: readonly Choice[],
  name: string,
  labels: Readonly<Record<ChoiceKind, string> & { choice: string }>,
): Element {
  const make = (
    tagName: string,
    properties: Element['properties'],
    ...children: ElementContent[]
  ): Element => ({ type: 'element', tagName, properties, children });
  const text = (value: string): ElementContent => ({ type: 'text', value });
  return make(
    'fieldset',
    { className: ['choices'] },
    make('legend', { className: ['visually-hidden'], dataPagefindIgnore: '' }, text(labels.choice)),
    make(
      'div',
      { className: ['choice-tabs'], dataPagefindIgnore: '' },
      ...group.map(({ kind }, index) =>
        make(
          'label',
          {},
          make('input', { type: 'radio', name, value: kind, checked: index === 0 }),
          text(labels[kind]),
        ),
      ),
    ),
    ...group.map(({ kind, body }) =>
      make(
        'div',
        { className: ['choice'], dataChoice: kind },
        make('p', { className: ['choice-label'], dataPagefindIgnore: '' }, text(labels[kind])),
        ...body,
      ),
    ),
  );
}
