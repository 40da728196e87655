import type { Element } from 'hast';
import type { Placed } from './elements.ts';

/** Makes a picture that stands alone in its paragraph and has a title a figure, with the title as its caption. */
export function captionFigures(elements: readonly Placed[]): void {
  for (const { element } of elements) {
    if (element.tagName !== 'p') continue;
    const [picture, ...others] = element.children.filter(
      (child) => child.type !== 'text' || child.value.trim() !== '',
    );
    if (picture?.type !== 'element' || picture.tagName !== 'img' || others.length > 0) continue;
    const { title, ...properties } = picture.properties;
    if (typeof title !== 'string' || title.trim() === '') continue;
    picture.properties = properties;
    element.tagName = 'figure';
    const caption: Element = {
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: title }],
    };
    element.children = [picture, caption];
  }
}
