import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { fill } from '../languages/fill-text.ts';
import type { Positioned } from './elements.ts';
import { elementsOf } from './elements.ts';
import type { Embed } from './embed-of.ts';
import { embedOf, hostNames } from './embed-of.ts';
import { makeElement, makeText } from './make-element.ts';
import type { MediaOptions } from './media.ts';
import { onlyChild } from './only-child.ts';

/**
 * Turns a link to a video on another host, alone in its paragraph, into a card. A script loads the
 * player after a click. Without it, the card is a link.
 * @param known elements of the tree, to skip trees without such a link
 */
export function showEmbeds(tree: Root, known: readonly Positioned[], options: MediaOptions): void {
  if (!known.some(({ element }) => embedIn(element))) return;
  // Notes and choices make new paragraphs, so the elements are listed again.
  for (const { element } of elementsOf(tree)) {
    const link = element.tagName === 'p' ? onlyChild(element) : undefined;
    const embed = link && embedIn(link);
    if (link && embed) Object.assign(element, card(link, embed, options));
  }
}

/** Returns whether the text of a link is only its URL, as `https://youtu.be/…` on its own. */
export function isBareUrl(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text.trim());
}

function embedIn({ tagName, properties: { href } }: Element): Embed | undefined {
  return tagName === 'a' && typeof href === 'string' ? embedOf(href) : undefined;
}

function card(link: Element, embed: Embed, { media, texts }: MediaOptions): Element {
  const { host, frame, isUpright } = embed;
  const values = { host: hostNames[host] };
  const written = toString(link).trim();
  const title = written === '' || isBareUrl(written) ? fill(texts.video.onHost, values) : written;
  const caption = String(link.properties['title'] ?? '').trim();
  return makeElement('figure', { className: ['embed', ...(isUpright ? ['embed-upright'] : [])] }, [
    makeElement(
      'a',
      {
        className: ['embed-link'],
        href: link.properties['href'],
        dataFrame: frame,
        dataTitle: title,
        dataOffline: texts.video.offline,
      },
      [
        ...still(embed, media),
        makeElement('span', { className: ['embed-title'] }, makeText(title)),
      ],
    ),
    makeElement('figcaption', {}, [
      ...makeText(caption === '' ? '' : `${caption} `),
      makeElement(
        'span',
        { className: ['embed-note'], dataPagefindIgnore: '' },
        makeText(fill(texts.video.note, values)),
      ),
    ]),
  ]);
}

function still(embed: Embed, media: MediaOptions['media']): Element[] {
  const image = media.stillOf(embed);
  if (!image) return [];
  const { url: src, width, height } = image;
  const late = { loading: 'lazy', decoding: 'async' };
  return [makeElement('img', { src, alt: '', width, height, ...late })];
}
