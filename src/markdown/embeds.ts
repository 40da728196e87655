import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { fill } from '../languages/strings.ts';
import type { Positioned } from './elements.ts';
import type { Embed } from './embed-of.ts';
import { embedOf, hostNames } from './embed-of.ts';
import type { MediaOptions } from './media.ts';
import { onlyChild } from './only-child.ts';

/**
 * Turns a link to a video on another host, alone in its paragraph, into a card. A script loads the
 * player after a click. Without it, the card is a link.
 */
export function showEmbeds(elements: readonly Positioned[], options: MediaOptions): void {
  for (const { element } of elements) {
    const link = element.tagName === 'p' ? onlyChild(element) : undefined;
    const href = link?.tagName === 'a' ? link.properties['href'] : undefined;
    const embed = typeof href === 'string' ? embedOf(href) : undefined;
    if (!link || !embed || typeof href !== 'string') continue;
    Object.assign(element, card(link, href, embed, options));
  }
}

/** Returns whether the text of a link is only its URL, as `https://youtu.be/…` on its own. */
export function isBareUrl(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text.trim());
}

function card(link: Element, href: string, embed: Embed, { media, texts }: MediaOptions): Element {
  const { host, frame, isUpright } = embed;
  const values = { host: hostNames[host] };
  const written = toString(link).trim();
  const title = written === '' || isBareUrl(written) ? fill(texts.video.onHost, values) : written;
  const caption = String(link.properties['title'] ?? '').trim();
  const still = media.stillOf(embed);
  return make('figure', { className: ['embed', ...(isUpright ? ['embed-upright'] : [])] }, [
    make(
      'a',
      {
        className: ['embed-link'],
        href,
        dataFrame: frame,
        dataTitle: title,
        dataOffline: texts.video.offline,
      },
      [
        ...(still
          ? [
              make('img', {
                src: still.url,
                alt: '',
                width: still.width,
                height: still.height,
                loading: 'lazy',
                decoding: 'async',
              }),
            ]
          : []),
        make('span', { className: ['embed-title'] }, [text(title)]),
      ],
    ),
    make('figcaption', {}, [
      ...(caption === '' ? [] : [text(`${caption} `)]),
      make('span', { className: ['embed-note'], dataPagefindIgnore: '' }, [
        text(fill(texts.video.note, values)),
      ]),
    ]),
  ]);
}

function make(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
