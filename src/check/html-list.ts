/** The HTML allowed in articles. A test ensures that the sanitizer keeps all of it. */
export const allowedTags: ReadonlySet<string> = new Set(
  `a abbr b blockquote br caption code dd del details div dl dt em h2 h3 h4 h5 h6 hr i img ins kbd
  li mark ol p pre q rp rt ruby s samp span strong sub summary sup table tbody td tfoot th thead tr
  ul var wbr`.split(/\s+/),
);

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
  iframe: 'Link to the page instead',
  video: 'Link to the video instead',
  audio: 'Link to the recording instead',
  input: 'Write a task list: - [ ] task',
  svg: 'Put the drawing into public/ and write ![what it shows](/drawing.svg)',
  image: 'Write ![what it shows](image.png)',
  style: 'Remove it: articles cannot have styles',
  script: 'Remove it: articles cannot run code',
};
