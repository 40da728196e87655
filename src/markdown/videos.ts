import type { Element, ElementContent } from 'hast';
import { isVideo } from '../domain/file-types.ts';
import type { Positioned } from './elements.ts';
import { elementsOf } from './elements.ts';
import type { MediaOptions, Video } from './media.ts';
import { onlyChild } from './only-child.ts';

/** Elements that must not contain a player: both react to clicks, or a heading names it. */
const NO_PLAYER = new Set(['a', 'summary', 'label', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Turns images whose files are videos into players. One that is alone in its paragraph becomes a
 * figure with its title as caption and the transcript below.
 */
export function showVideos(elements: readonly Positioned[], options: MediaOptions): void {
  const images = elements.filter(({ element }) => videoSource(element) !== undefined);
  if (images.length === 0) return;
  const clickable = new Set(
    elements
      .filter(({ element }) => NO_PLAYER.has(element.tagName))
      .flatMap(({ element }) => elementsOf({ type: 'root', children: element.children }))
      .map(({ element }) => element),
  );
  const paragraphs = new Map(
    elements.flatMap(({ element }) => {
      const only = element.tagName === 'p' ? onlyChild(element) : undefined;
      return only ? [[only, element] as const] : [];
    }),
  );
  for (const { element } of images) {
    const video = options.media.videoOf(videoSource(element) ?? '');
    if (!video) continue;
    const { alt, title } = element.properties;
    const name = String(alt ?? '').trim();
    const paragraph = paragraphs.get(element);
    if (clickable.has(element)) {
      Object.assign(element, { tagName: 'span', properties: {}, children: [text(name)] });
    } else if (paragraph) {
      const caption = typeof title === 'string' ? title.trim() : '';
      Object.assign(paragraph, figureOf(video, name, caption, options));
    } else {
      Object.assign(element, player(video, name, options));
    }
  }
}

function videoSource({ tagName, properties: { src } }: Element): string | undefined {
  if (tagName !== 'img' || typeof src !== 'string') return undefined;
  return isVideo(src.replace(/[?#].*$/s, '')) ? src : undefined;
}

function figureOf(video: Video, name: string, caption: string, options: MediaOptions): Element {
  const below: ElementContent[] = [
    ...(caption === '' ? [] : [text(caption)]),
    ...(video.transcript.length === 0 ? [] : [transcriptOf(video, options)]),
  ];
  return make('figure', { className: ['video'] }, [
    player(video, name, options),
    ...(below.length === 0 ? [] : [make('figcaption', {}, below)]),
  ]);
}

function player(video: Video, name: string, { fromRoot }: MediaOptions): Element {
  const { path, poster, captions } = video;
  const source = fromRoot(path);
  const tracks = captions.map((track) =>
    make('track', {
      kind: 'captions',
      src: fromRoot(track.path),
      srcLang: track.lang,
      label: track.label,
    }),
  );
  return make(
    'video',
    {
      src: source,
      controls: true,
      preload: 'none',
      playsInline: true,
      ...(name !== '' && { ariaLabel: name }),
      // The size of the poster keeps the text in place.
      ...(poster && { poster: poster.url, width: poster.width, height: poster.height }),
    },
    // Browsers that play no videos show the link. Search reads its text.
    [...tracks, make('a', { href: source }, [text(name)])],
  );
}

function transcriptOf({ transcript }: Video, { texts }: MediaOptions): Element {
  return make('details', { className: ['transcript'] }, [
    make('summary', { dataPagefindIgnore: '' }, [text(texts.video.transcript)]),
    ...transcript.map((paragraph) => make('p', {}, [text(paragraph)])),
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
