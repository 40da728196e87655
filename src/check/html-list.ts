/**
 * The HTML that an article may hold: what Markdown has no sign for and the sanitizer keeps. A test holds it to be a
 * part of the sanitizer's list.
 */
export const allowedTags: ReadonlySet<string> = new Set(
  `a abbr b blockquote br caption code dd del details dl dt em h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby
  s samp strong sub summary sup table tbody td tfoot th thead tr ul var wbr`.split(/\s+/),
);

/** What to write instead of tags that writers bring along from other places. */
export const insteadOf: Readonly<Record<string, string>> = {
  h1: 'The title of the page is its only h1; begin with ##',
  u: 'Write **bold** or *italics*: underlined text looks like a link',
  center: 'Pages are aligned by their style; remove it',
  font: 'Text gets its look from the style of the site; remove it',
  div: 'It changes nothing here; remove it and keep the text',
  span: 'It changes nothing here; remove it and keep the text',
  section: 'Use a heading instead',
  strike: 'Write ~~text~~',
  tt: 'Write `code`',
  big: 'Use a heading, or **bold**',
  iframe: 'Link to the page it would show',
  video: 'Link to the page of the video',
  audio: 'Link to the page of the recording',
  input: 'Write a task list: - [ ] task',
  svg: 'Put the drawing into public/ as a file and show it with ![what it shows](/drawing.svg)',
  image: 'Write ![what it shows](image.png)',
  style: 'Articles have no styles of their own; remove it',
  script: 'Articles cannot run code; remove it',
};
