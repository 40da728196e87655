import type { Strings } from '../languages/strings.ts';
import type { Embed } from './embed-of.ts';
import type { Image } from './images.ts';

/** Captions of a video. */
export type Captions = {
  /** From the site root, as all paths here. */
  readonly path: string;
  /** BCP 47 code. */
  readonly lang: string;
  readonly label: string;
};

/** A video of this site. */
export type Video = {
  readonly path: string;
  /** The image shown before the video plays. Its `url` is a path from the site root. */
  readonly poster: Image | undefined;
  readonly captions: readonly Captions[];
  /** What is said, from the captions in the language of the article. */
  readonly transcript: readonly string[];
};

/** A file that an article offers. */
export type OfferedFile = {
  readonly path: string;
  /** Its ending in upper case: `PDF`. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** Name under which browsers save it; undefined when they show it. */
  readonly saveAs: string | undefined;
};

/**
 * Finds videos and files by the URL that an article names them with: `/files/a.pdf` from the site
 * root, `a.pdf` beside the article. Returns undefined for other sites and missing files.
 */
export type Media = {
  videoOf(source: string): Video | undefined;
  fileOf(source: string): OfferedFile | undefined;
  /** Finds the image shown in place of a video on another host. */
  stillOf(embed: Embed): Image | undefined;
};

/** What the steps for videos and files need. */
export type MediaOptions = {
  readonly media: Media;
  /** BCP 47 code of the article. */
  readonly locale: string;
  readonly texts: Pick<Strings, 'video' | 'file'>;
  readonly fromRoot: (path: string) => string;
};

/** Finds nothing, for bodies whose videos and files do not matter. */
export const noMedia: Media = {
  videoOf: () => undefined,
  fileOf: () => undefined,
  stillOf: () => undefined,
};
