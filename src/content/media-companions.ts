import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileTypeOf, imageTypes, isVideo } from '../domain/file-types.ts';

/** Returns files with those that belong to the videos among them: captions and posters. */
export function withCompanions(files: readonly string[]): string[] {
  return files.flatMap((file) => [file, ...(isVideo(file) ? companionsOf(file) : [])]);
}

function companionsOf(video: string): string[] {
  const stem = stemOf(video);
  return namesIn(dirname(video))
    .filter((name) => {
      const isPoster = stemOf(name) === stem && imageTypes.includes(fileTypeOf(name));
      return isPoster || (name.startsWith(`${stem}.`) && name.endsWith('.vtt'));
    })
    .map((name) => join(dirname(video), name));
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
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

function stemOf(file: string): string {
  return basename(file).replace(/\.[^.]*$/, '');
}
