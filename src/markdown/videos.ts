import type { Element, Root } from 'hast';
import { isVideo } from '../domain/file-types.ts';
import type { Positioned } from './elements.ts';
import { elementsOf } from './elements.ts';
import { makeElement, makeText } from './make-element.ts';
import type { MediaOptions, Video } from './media.ts';
import { onlyChild } from './only-child.ts';

/** Elements that must not contain a player: they react to clicks, or name a part of the page. */
const NO_PLAYER = new Set(['a', 'summary', 'label', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** What belongs below a player. */
type Below = { readonly caption: string; readonly transcript: Video['transcript'] };

/**
 * Turns images whose files are videos into players.
 * @returns the players, and what belongs below each of them
 */
export function showVideos(
  elements: readonly Positioned[],
  options: MediaOptions,
): ReadonlyMap<Element, Below> {
  const players = new Map<Element, Below>();
  const images = elements.filter(({ element }) => videoSource(element) !== undefined);
  if (images.length === 0) return players;
  const clickable = new Set(
    elements
      .filter(({ element }) => NO_PLAYER.has(element.tagName))
      .flatMap(({ element }) => elementsOf({ type: 'root', children: element.children }))
      .map(({ element }) => element),
  );
  for (const { element } of images) {
    const video = options.media.videoOf(videoSource(element) ?? '');
    if (!video) continue;
    const { alt, title } = element.properties;
    const name = String(alt ?? '').trim();
    if (clickable.has(element)) {
      Object.assign(element, makeElement('span', {}, makeText(name)));
      continue;
    }
    const caption = typeof title === 'string' ? title.trim() : '';
    players.set(element, { caption, transcript: video.transcript });
    Object.assign(element, player(video, name, options));
  }
  return players;
}

/** Makes a player that is alone in its paragraph a figure with its caption and its transcript. */
export function captionVideos(
  tree: Root,
  players: ReadonlyMap<Element, Below>,
  { texts }: MediaOptions,
): void {
  // Notes and choices make new paragraphs, so the elements are listed again.
  for (const { element } of players.size > 0 ? elementsOf(tree) : []) {
    const only = element.tagName === 'p' ? onlyChild(element) : undefined;
    const below = only && players.get(only);
    if (!only || !below) continue;
    const children = [
      ...makeText(below.caption),
      ...(below.transcript.length === 0 ? [] : [transcriptOf(below, texts.video.transcript)]),
    ];
    const caption = children.length === 0 ? [] : [makeElement('figcaption', {}, children)];
    Object.assign(element, makeElement('figure', { className: ['video'] }, [only, ...caption]));
  }
}

function videoSource({ tagName, properties: { src } }: Element): string | undefined {
  if (tagName !== 'img' || typeof src !== 'string') return undefined;
  return isVideo(src.replace(/[?#].*$/s, '')) ? src : undefined;
}

function player(video: Video, name: string, { fromRoot }: MediaOptions): Element {
  const { path, poster, captions } = video;
  const tracks = captions.map((track) =>
    makeElement('track', {
      kind: 'captions',
      src: fromRoot(track.path),
      srcLang: track.lang,
      label: track.label,
    }),
  );
  return makeElement(
    'video',
    {
      src: fromRoot(path),
      controls: true,
      preload: 'none',
      playsInline: true,
      ...(name !== '' && { ariaLabel: name }),
      // The size of the poster keeps the text in place.
      ...(poster && { poster: poster.url, width: poster.width, height: poster.height }),
    },
    // Browsers that play no videos show the link. Search reads its text.
    [...tracks, makeElement('a', { href: fromRoot(path) }, makeText(name))],
  );
}

function transcriptOf({ transcript }: Below, label: string): Element {
  return makeElement('details', { className: ['transcript'] }, [
    makeElement('summary', { dataPagefindIgnore: '' }, makeText(label)),
    ...transcript.map((paragraph) => makeElement('p', {}, makeText(paragraph))),
  ]);
}
