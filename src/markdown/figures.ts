import type { Element, ElementContent } from 'hast';
import type { Positioned } from './elements.ts';

/** Makes an image with a title, alone in its paragraph, a figure with the title as its caption. */
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
    Object.assign(element, figure([image], title));
  }
}

/** Returns a figure with a caption below its content. */
export function figure(content: readonly ElementContent[], title: string): Element {
  const caption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: title }],
  };
  return { type: 'element', tagName: 'figure', properties: {}, children: [...content, caption] };
}
