import type { Element } from 'hast';
import type { Positioned } from './elements.ts';

/** Turns an image with a title, alone in its paragraph, into a figure with the title as caption. */
export function captionFigures(elements: readonly Positioned[]): void {
  for (const { element } of elements) {
    if (element.tagName !== 'p') continue;
    const [image, ...others] = element.children.filter(
      (child) => child.type !== 'text' || child.value.trim() !== '',
    );
    if (image?.type !== 'element' || image.tagName !== 'img' || others.length > 0) continue;
    const { title, ...properties } = image.properties;
    if (typeof title !== 'string' || title.trim() === '') continue;
    image.properties = properties;
    element.tagName = 'figure';
    const caption: Element = {
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: title }],
    };
    element.children = [image, caption];
  }
}
