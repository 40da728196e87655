import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileTypeOf, imageTypes, isVideo } from '../domain/file-types.ts';
import type { Embed } from '../markdown/embed-of.ts';

/**
 * Returns the captions of a video: `clip.vtt`, in the language of the article, and `clip.es.vtt`.
 * Those in the language of the article come first.
 */
export function captionsOf(
  video: string,
  locale: string,
): { readonly file: string; readonly lang: string }[] {
  const stem = stemOf(video);
  return namesIn(dirname(video))
    .filter((name) => name.startsWith(`${stem}.`) && name.endsWith('.vtt'))
    .flatMap((name) => {
      const code = name.slice(stem.length + 1, -'.vtt'.length);
      const lang = name === `${stem}.vtt` ? locale : code;
      return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(lang)
        ? [{ file: join(dirname(video), name), lang }]
        : [];
    })
    .toSorted((a, b) => Number(b.lang === locale) - Number(a.lang === locale));
}

/** Returns the image of the same name as a video, which is shown before it plays. */
export function posterOf(video: string): string | undefined {
  return imageNamed(dirname(video), [stemOf(video)]);
}

/** Returns the image that is shown in place of an embedded video: `youtube-<id>.jpg`. */
export function stillOf(folder: string, { host, id }: Embed): string | undefined {
  return imageNamed(folder, [`${host}-${id}`, id]);
}

function imageNamed(folder: string, stems: readonly string[]): string | undefined {
  const names = namesIn(folder);
  const name = stems
    .filter((stem) => !/^[_.]/.test(stem))
    .flatMap((stem) => names.filter((found) => stemOf(found) === stem))
    .find((found) => imageTypes.includes(fileTypeOf(found)));
  return name === undefined ? undefined : join(folder, name);
}

/** Returns files with those that belong to the videos among them: captions and posters. */
export function withCompanions(files: readonly string[]): string[] {
  return files.flatMap((file) => [file, ...(isVideo(file) ? companionsOf(file) : [])]);
}

function companionsOf(video: string): string[] {
  const poster = posterOf(video);
  return [
    ...captionsOf(video, 'en').map(({ file }) => file),
    ...(poster === undefined ? [] : [poster]),
  ];
}

/** Returns the images in a folder that are shown in place of videos that a text links to. */
export function stillsIn(folder: string, text: string): string[] {
  return namesIn(folder)
    .filter((name) => {
      const id = /^(?:(?:youtube|vimeo|loom|wistia)-)?([\w-]{8,})$/.exec(stemOf(name))?.[1];
      const isStill = id !== undefined && imageTypes.includes(fileTypeOf(name));
      return isStill && new RegExp(`https?://[^\\s)>]*[/=]${id}(?![\\w-])`).test(text);
    })
    .map((name) => join(folder, name));
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

function stemOf(file: string): string {
  return basename(file).replace(/\.[^.]*$/, '');
}
