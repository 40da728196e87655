import type { Element } from 'hast';

/** Returns the element that is alone in another one, apart from white space. */
export function onlyChild({ children }: Element): Element | undefined {
  const [only, ...others] = children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  return only?.type === 'element' && others.length === 0 ? only : undefined;
}
