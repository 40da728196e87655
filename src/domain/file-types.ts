/** Endings of videos that all current browsers play. */
export const videoTypes: readonly string[] = ['mp4', 'm4v', 'webm'];

/** Endings of videos that some browsers do not play. Articles can offer them as files. */
const otherVideos = ['mov', 'avi', 'mkv', 'wmv', 'flv', 'ogv', 'mpg', 'mpeg', '3gp'];

/** Endings of images that browsers show and that hold no scripts. */
export const imageTypes: readonly string[] = ['avif', 'gif', 'jpeg', 'jpg', 'png', 'webp'];

const sounds = ['aac', 'flac', 'm4a', 'mp3', 'ogg', 'wav'];

/** Endings of files that articles may offer. `attachmentTypes` in `src/site.ts` adds others. */
export const fileTypes: readonly string[] = [
  ...['csv', 'doc', 'docx', 'epub', 'ics', 'key', 'numbers', 'odp', 'ods', 'odt', 'pages', 'pdf'],
  ...['ppt', 'pptx', 'rtf', 'srt', 'tsv', 'txt', 'vcf', 'vtt', 'xls', 'xlsx'],
  ...['conf', 'ini', 'json', 'log', 'toml', 'yaml', 'yml'],
  ...['7z', 'gz', 'rar', 'tar', 'tgz', 'zip'],
  ...[...imageTypes, ...sounds, ...videoTypes, ...otherVideos],
];

/** Endings of files that a browser may run as code of the site. They are never published. */
const activeTypes = new Set(
  `asp aspx cgi cjs css hta htc htm html js jsp md mdx mht mhtml mjs php shtml svg svgz swf wasm
  webmanifest xht xhtml xml xsl xslt`.split(/\s+/),
);

/** What a browser shows in its window. It saves all other files. */
const shownTypes = new Set(['pdf', 'txt', ...imageTypes, ...sounds, ...videoTypes]);

/** Returns the ending of a file name in lower case, or an empty text. */
export function fileTypeOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Returns whether browsers play a file as a video. */
export function isVideo(name: string): boolean {
  return videoTypes.includes(fileTypeOf(name));
}

/** Returns whether a file is a video of any format. */
export function isAnyVideo(name: string): boolean {
  return isVideo(name) || otherVideos.includes(fileTypeOf(name));
}

/** Returns whether a file is a video or a sound. */
export function isMedia(name: string): boolean {
  return isAnyVideo(name) || sounds.includes(fileTypeOf(name));
}

/** Returns whether a browser may run files with this ending. */
export function isActiveType(type: string): boolean {
  return activeTypes.has(type);
}

/**
 * Returns whether an article may offer a file.
 * @param more endings that the site allows besides the usual ones
 */
export function isOffered(name: string, more: readonly string[]): boolean {
  const type = fileTypeOf(name);
  return (fileTypes.includes(type) || more.includes(type)) && !isActiveType(type);
}

/** Returns whether a browser shows a file in its window instead of saving it. */
export function isShownInBrowser(name: string): boolean {
  return shownTypes.has(fileTypeOf(name));
}
