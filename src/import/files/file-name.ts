import { imageSize } from 'image-size';
import { slugOf } from '../../text/slug.ts';

/** Endings by the type that a server names, for files whose first bytes say nothing. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
};

/** Longest name without its ending, in characters. */
const MAX_STEM = 60;

/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Returns a file name that every system and host can store: letters a-z, digits and hyphens. The
 * content decides the ending of an image; for other files, the wanted name or the server's type.
 * @param wanted name or last part of a URL; untrusted
 * @param fallback used when nothing of the wanted name is left
 */
export function fileNameOf(
  wanted: string,
  bytes: Uint8Array,
  contentType: string,
  fallback: string,
): string {
  const last = wanted.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const [, stem = last, written = ''] = /^(.*)\.([a-z\d]{1,5})$/i.exec(last) ?? [];
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const ending = imageEnding(bytes) ?? (written.toLowerCase() || ENDINGS[type] || 'bin');
  const name = slugOf(stem).slice(0, MAX_STEM).replace(/-$/, '');
  const isUsable = name !== '' && !/^\d+$/.test(name) && !RESERVED.test(name);
  return `${isUsable ? name : fallback}.${ending}`;
}

/** Returns the ending by the first bytes of an image; undefined for other files. */
export function imageEnding(bytes: Uint8Array): string | undefined {
  try {
    const { type } = imageSize(bytes);
    return type === 'svg' ? undefined : type;
  } catch {
    return undefined;
  }
}
