import type { Splice } from '../../text/splice.ts';
import { wholeLines } from './foreign-text.ts';

const HOSTS =
  /^https:\/\/(?:www\.|player\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|loom\.com)\//;

/**
 * Returns the URL of a video, from an id or a URL; undefined if it is neither.
 * @param host `youtube`, `vimeo`, or anything else for URLs
 */
export function videoUrl(host: string, value: string): string | undefined {
  if (/^https?:\/\/[^\s<>"]+$/.test(value)) return watchUrl(value);
  if (host === 'youtube' && /^[\w-]{6,20}$/.test(value))
    return `https://www.youtube.com/watch?v=${value}`;
  return host === 'vimeo' && /^\d+$/.test(value) ? `https://vimeo.com/${value}` : undefined;
}

/** Returns the URL of the page of a video, for the URL of its frame. */
function watchUrl(url: string): string {
  if (!HOSTS.test(url)) return url;
  const id = /\/(?:embed|video)\/(?<id>[\w-]+)/.exec(url)?.groups?.['id'];
  if (id === undefined) return url;
  if (/youtu/.test(url)) return `https://www.youtube.com/watch?v=${id}`;
  return url.includes('vimeo') ? `https://vimeo.com/${id}` : `https://www.loom.com/share/${id}`;
}

/**
 * Returns the replacement of whole lines by a URL alone in its paragraph.
 * @returns undefined if there is other text on the lines
 */
export function videoSplice(
  text: string,
  start: number,
  end: number,
  url: string,
): Splice | undefined {
  const lines = wholeLines(text, start, end);
  const prefix = text.slice(lines.start, start);
  if (!/^[ \t]*$/.test(prefix) || text.slice(end, lines.end).trim() !== '') return undefined;
  const before =
    text
      .slice(0, Math.max(0, lines.start - 1))
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(lines.end).split('\n', 1)[0] ?? '';
  return {
    start: before.trim() === '' ? start : lines.start,
    end,
    text: `${before.trim() === '' ? '' : `\n${prefix}`}${url}${after.trim() === '' ? '' : '\n'}`,
  };
}
