/** The HTML allowed in articles. A test ensures that the sanitizer keeps all of it. */
export const allowedTags: ReadonlySet<string> = new Set(
  `a abbr b blockquote br caption code dd del details div dl dt em h2 h3 h4 h5 h6 hr i img ins
  kbd li mark ol p pre q rp rt ruby s samp span strong sub summary sup table tbody td tfoot th
  thead tr ul var wbr`.split(/\s+/),
);

/** Tags whose content or function is lost on the page: media, forms, code. */
export const lostTags: ReadonlySet<string> = new Set(
  `applet audio bgsound canvas embed frame frameset iframe image input map math noembed noframes
  noscript object script select style svg template textarea title video xmp`.split(/\s+/),
);

/** Tags that only mean something inside another tag, which has the problem. */
export const partTags: ReadonlySet<string> = new Set(
  'area optgroup option param source track'.split(' '),
);

/** All other tags of HTML that pages ignore. Tags that HTML does not have are placeholders. */
const IGNORED = `acronym address article aside base basefont bdi bdo big blink body button center
  cite col colgroup data datalist dfn dialog dir fieldset figcaption figure font footer form
  h1 head header hgroup html label legend link main marquee menu meta meter nav nobr
  output picture plaintext progress rb rtc search section slot small strike tfoot time tt
  u`.split(/\s+/);

/** The tags of HTML, of every version. */
export const knownTags: ReadonlySet<string> = new Set([
  ...allowedTags,
  ...lostTags,
  ...partTags,
  ...IGNORED,
]);

/** What to write instead of common tags. */
export const insteadOf: Readonly<Record<string, string>> = {
  h1: 'The title of the page is its only h1: begin with ##',
  u: 'Write **bold** or *italics*: underlined text looks like a link',
  center: 'Remove it: the theme aligns pages',
  font: 'Remove it: the theme styles text',
  section: 'Use a heading instead',
  strike: 'Write ~~text~~',
  tt: 'Write `code`',
  big: 'Use a heading, or **bold**',
  iframe: 'Link to the page instead. A link to a video, alone in its paragraph, becomes a player',
  video: 'Write ![Title](clip.mp4) with the file beside the article',
  audio: 'Link to the file instead: [Title](recording.mp3)',
  input: 'Write a task list: - [ ] task',
  svg: 'Put the drawing into public/ and write ![what it shows](/drawing.svg)',
  image: 'Write ![what it shows](image.png)',
  style: 'Remove it: articles cannot have styles',
  script: 'Remove it: articles cannot run code',
};
