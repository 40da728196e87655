import type { Element, Root } from 'hast';
import { isMedia, isVideo } from '../../domain/file-types.ts';
import type { Dropped } from './dropped.ts';
import {
  attributeOf,
  classesOf,
  elementsBelow,
  isBlank,
  makeElement,
  mapElements,
  textBelow,
} from './html-tree.ts';

/** Alternative texts that say nothing: file names, and what cameras and editors write. */
const FILE_NAME =
  /^(?:[\w%().-]+\.(?:png|jpe?g|gif|webp|svg|bmp|heic)|image\d*|img[_-]?\d+|mceclip\d+(?:\.\w+)?|blobid\d+(?:\.\w+)?|screen ?shot.*|untitled.*)$/i;

/** Players of these hosts become a link to the video alone in its paragraph. */
const PLAYERS: readonly (readonly [RegExp, (id: string) => string])[] = [
  [
    /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/,
    (id) => `https://www.youtube.com/watch?v=${id}`,
  ],
  [/^(?:https?:)?\/\/player\.vimeo\.com\/video\/(\d+)/, (id) => `https://vimeo.com/${id}`],
  [
    /^(?:https?:)?\/\/(?:www\.)?loom\.com\/embed\/([\da-f]{16,})/,
    (id) => `https://www.loom.com/share/${id}`,
  ],
  [
    /^(?:https?:)?\/\/fast\.wistia\.(?:net|com)\/embed\/iframe\/(\w+)/,
    (id) => `https://fast.wistia.com/medias/${id}`,
  ],
];

/** Turns players into links, and captions into titles of their images. */
export function tidyMedia(tree: Root, dropped: Dropped): void {
  takeCaptions(tree);
  mapElements(tree, (element) => {
    if (element.tagName === 'iframe') return [embedOf(element, dropped)];
    if (element.tagName === 'video' || element.tagName === 'audio') return [clipOf(element)];
    if (element.tagName === 'figure') return figureOf(element);
    if (element.tagName === 'img') return imageOf(element, dropped);
    return [element];
  });
}

function embedOf(frame: Element, dropped: Dropped): Element {
  const src = attributeOf(frame, 'src') ?? attributeOf(frame, 'dataSrc') ?? '';
  const [, url] =
    PLAYERS.map(([pattern, make]) => {
      const id = pattern.exec(src)?.[1];
      return ['', id === undefined ? undefined : make(id)] as const;
    }).find(([, found]) => found !== undefined) ?? [];
  const href = url ?? (src.startsWith('//') ? `https:${src}` : src);
  if (!/^https?:/.test(href)) {
    dropped.add('<iframe>');
    return makeElement('p', []);
  }
  if (url === undefined) dropped.add(`<iframe> of ${new URL(href).host} (a link stays)`);
  const name = attributeOf(frame, 'title') ?? href;
  return makeElement('p', [makeElement('a', [{ type: 'text', value: name }], { href })]);
}

function clipOf(video: Element): Element {
  const source = elementsBelow(video).find(({ tagName }) => tagName === 'source');
  const src = attributeOf(video, 'src') ?? (source && attributeOf(source, 'src')) ?? '';
  const alt = attributeOf(video, 'title') ?? attributeOf(video, 'ariaLabel') ?? '';
  const path = src.replace(/[?#].*$/s, '');
  // Articles show no other media.
  const isFile = isMedia(path) && !isVideo(path);
  const name = alt || path.slice(path.lastIndexOf('/') + 1);
  return makeElement('p', [
    isFile
      ? makeElement('a', [{ type: 'text', value: name }], { href: src })
      : makeElement('img', [], { src, alt }),
  ]);
}

function figureOf(figure: Element): Element['children'] {
  const caption = figure.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'figcaption',
  );
  const image = elementsBelow(figure).find(({ tagName }) => tagName === 'img');
  const rest = figure.children.filter((child) => child !== caption);
  const text = caption ? textBelow(caption).trim() : '';
  if (image && text !== '') image.properties['title'] = text;
  if (!image && caption && text !== '') return [...rest, makeElement('p', caption.children)];
  return image && rest.every((child) => child === image || isBlank(child))
    ? [makeElement('p', [image])]
    : rest;
}

/** Some editors write a caption as a small centered heading after the image. */
function takeCaptions(tree: Root): void {
  let image: Element | undefined;
  tree.children = tree.children.filter((child) => {
    if (isBlank(child)) return true;
    const isCaption =
      image !== undefined &&
      child.type === 'element' &&
      /^h[4-6]$/.test(child.tagName) &&
      classesOf(child).some((name) => /center/.test(name));
    if (isCaption && image && image.properties['title'] === undefined) {
      image.properties['title'] = textBelow(child).trim();
      image = undefined;
      return false;
    }
    const images =
      child.type === 'element'
        ? [child, ...elementsBelow(child)].filter(({ tagName }) => tagName === 'img')
        : [];
    image = images.length === 1 && textBelow(child).trim() === '' ? images[0] : undefined;
    return true;
  });
}

function imageOf(image: Element, dropped: Dropped): Element[] {
  const src = attributeOf(image, 'src') ?? attributeOf(image, 'dataSrc');
  if (src === undefined || src.trim() === '') {
    dropped.add('<img> without a source');
    return [];
  }
  const alt = (attributeOf(image, 'alt') ?? '').replaceAll(/\s+/g, ' ').trim();
  const title = attributeOf(image, 'title')?.replaceAll(/\s+/g, ' ').trim();
  const named = FILE_NAME.test(alt) ? '' : alt;
  image.properties = {
    src: src.startsWith('//') ? `https:${src}` : src,
    alt: named,
    ...(title !== undefined && title !== '' && !FILE_NAME.test(title) && { title }),
  };
  return [image];
}
