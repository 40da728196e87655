import type { Schema } from 'hast-util-sanitize';
import { NOTE_LINK, NOTE_PLACE } from './footnotes.ts';

const TAGS =
  `a abbr b blockquote br caption code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li
  mark ol p pre q rp rt ruby s samp section span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var
  wbr`.split(/\s+/);

/** Elements whose text is no text for readers: left out whole, where others leave what they hold. */
const UNREAD =
  'embed iframe math noembed noframes noscript object script select style svg template textarea title xmp'.split(
    ' ',
  );

const span = ['colSpan', 'rowSpan'];
const alignment: [string, ...string[]] = ['className', 'align-center', 'align-right'];

/**
 * What the HTML of an article may hold. Everything that is not named here is left out: scripts, styles, event handlers,
 * frames, forms, ids, names, other classes, and addresses of other protocols. Classes and ids of ours are added later.
 */
export const sanitizeSchema: Schema = {
  tagNames: TAGS,
  clobber: [],
  strip: UNREAD,
  ancestors: Object.fromEntries(
    ['caption', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'].map((tag) => [tag, ['table']]),
  ),
  attributes: {
    '*': ['dir', 'lang', 'title'],
    // Addresses and ids of footnotes are known by a mark that no writer can know.
    a: ['href', ['id', NOTE_LINK], ['ariaLabel', /^Back to reference \d/]],
    blockquote: ['cite'],
    code: [['className', /^language-./]],
    del: ['cite', 'dateTime'],
    details: ['open'],
    img: ['alt', 'height', 'src', 'width'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ins: ['cite', 'dateTime'],
    li: [['className', 'task-list-item'], ['id', NOTE_PLACE], 'value'],
    ol: [['className', 'contains-task-list'], 'reversed', 'start'],
    q: ['cite'],
    td: [...span, alignment],
    th: [...span, 'abbr', 'scope', alignment],
    ul: [['className', 'contains-task-list']],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
    cite: ['http', 'https'],
  },
};
