/** A video on one of the hosts that we know. */
export type Embed = {
  readonly host: VideoHost;
  /** The id of the video or the playlist. */
  readonly id: string;
  /** URL of the player. It starts to play, because readers have asked for it. */
  readonly frame: string;
  /** Whether the video is upright. */
  readonly isUpright: boolean;
};

export type VideoHost = 'youtube' | 'vimeo' | 'loom' | 'wistia';

/** Names of the hosts for readers. */
export const hostNames: Readonly<Record<VideoHost, string>> = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
  loom: 'Loom',
  wistia: 'Wistia',
};

type Found = { readonly id: string; readonly frame: string; readonly isUpright?: boolean };

const readers: readonly {
  readonly host: VideoHost;
  readonly names: RegExp;
  read(url: URL): Found | undefined;
}[] = [
  {
    host: 'youtube',
    names: /^(?:(?:www|m|music)\.)?youtube\.com$|^(?:www\.)?(?:youtu\.be|youtube-nocookie\.com)$/,
    read: readYouTube,
  },
  { host: 'vimeo', names: /^(?:(?:www|player)\.)?vimeo\.com$/, read: readVimeo },
  { host: 'loom', names: /^(?:www\.)?loom\.com$/, read: readLoom },
  { host: 'wistia', names: /^(?:[\w-]+\.)?wistia\.(?:com|net)$/, read: readWistia },
];

/** Returns the video that a URL leads to; undefined for every other URL. */
export function embedOf(href: string): Embed | undefined {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (url.username !== '' || url.password !== '' || url.port !== '') return undefined;
  const reader = readers.find(({ names }) => names.test(url.hostname));
  const found = reader?.read(url);
  return reader && found && { isUpright: false, host: reader.host, ...found };
}

/** Returns the origin of a player, for the Content-Security-Policy. */
export function originOf({ frame }: Embed): string {
  return new URL(frame).origin;
}

function readYouTube(url: URL): Found | undefined {
  const [, first = '', second = ''] = url.pathname.split('/');
  const player = 'https://www.youtube-nocookie.com/embed/';
  const list = url.searchParams.get('list') ?? '';
  const isList = first === 'playlist' || second === 'videoseries';
  if (isList)
    return /^[\w-]{10,64}$/.test(list)
      ? { id: list, frame: `${player}videoseries?list=${list}&autoplay=1` }
      : undefined;
  const isInPath = ['embed', 'shorts', 'live', 'v'].includes(first);
  const inQuery = first === 'watch' ? (url.searchParams.get('v') ?? '') : '';
  const inPath = isInPath ? second : inQuery;
  const id = url.hostname.endsWith('youtu.be') ? first : inPath;
  if (!/^[\w-]{11}$/.test(id)) return undefined;
  const start = secondsIn(url);
  return {
    id,
    frame: `${player}${id}?${start > 0 ? `start=${start}&` : ''}autoplay=1`,
    isUpright: first === 'shorts',
  };
}

function readVimeo(url: URL): Found | undefined {
  const path =
    /^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(?<id>\d{5,12})(?:\/(?<key>[0-9a-f]{6,20}))?\/?$/;
  const { id, key = url.searchParams.get('h') ?? '' } = path.exec(url.pathname)?.groups ?? {};
  if (id === undefined) return undefined;
  const start = secondsIn(url);
  const secret = /^[0-9a-f]{6,20}$/.test(key) ? `h=${key}&` : '';
  const time = start > 0 ? `#t=${start}s` : '';
  return { id, frame: `https://player.vimeo.com/video/${id}?${secret}dnt=1&autoplay=1${time}` };
}

function readLoom(url: URL): Found | undefined {
  const id = /^\/(?:share|embed)\/(?:[\w-]+-)?([0-9a-f]{32})\/?$/.exec(url.pathname)?.[1];
  if (id === undefined) return undefined;
  const start = secondsIn(url);
  const time = start > 0 ? `&t=${start}` : '';
  return { id, frame: `https://www.loom.com/embed/${id}?autoplay=1${time}` };
}

function readWistia(url: URL): Found | undefined {
  const path = /^\/(?:medias|embed\/(?:iframe|medias))\/([a-z0-9]{10})(?:\.jsonp)?\/?$/;
  const id = path.exec(url.pathname)?.[1];
  if (id === undefined) return undefined;
  const frame = `https://fast.wistia.net/embed/iframe/${id}?doNotTrack=true&autoPlay=true`;
  return { id, frame };
}

/** Returns where a video starts, in seconds: `t=90`, `t=1m30s`, `start=90`, `#t=90s`. */
function secondsIn({ searchParams, hash }: URL): number {
  const written =
    searchParams.get('t') ?? searchParams.get('start') ?? /^#t=(.*)$/.exec(hash)?.[1] ?? '';
  const parts = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(written);
  const [, hours = '0', minutes = '0', seconds = '0'] = parts ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Returns whether a text may contain the URL of a video that `embedOf` knows. */
export function mayHoldEmbed(text: string): boolean {
  return /youtu|vimeo|loom|wistia|%[0-9a-f]{2}|&[#\w]+;/i.test(text);
}
