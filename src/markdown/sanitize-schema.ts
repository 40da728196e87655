import type { Schema } from 'hast-util-sanitize';

const TAGS =
  `a abbr b blockquote br caption code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input
  ins kbd li mark ol p pre q rp rt ruby s samp section span strike strong sub summary sup table
  tbody td tfoot th thead tr tt ul var wbr`.split(/\s+/);

/** Elements removed with their content. Others leave their content behind. */
const UNREAD =
  `embed iframe math noembed noframes noscript object script select style svg template textarea
  title xmp`.split(/\s+/);

const span = ['colSpan', 'rowSpan'];
const alignment: [string, ...string[]] = ['className', 'align-center', 'align-right'];

/**
 * The HTML allowed in articles. The sanitizer removes everything else: scripts, styles, event
 * handlers, frames, forms, other classes, and URLs of other protocols. Later steps add our own
 * classes, and keep only ids that are safe; see `keepAnchors`.
 */
export const sanitizeSchema: Schema = {
  tagNames: TAGS,
  clobber: [],
  strip: UNREAD,
  ancestors: Object.fromEntries(
    ['caption', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'].map((tag) => [tag, ['table']]),
  ),
  attributes: {
    '*': ['dir', 'id', 'lang', 'title'],
    a: ['href', 'name', ['ariaLabel', /^Back to reference \d/]],
    blockquote: ['cite'],
    code: [['className', /^language-./]],
    del: ['cite', 'dateTime'],
    details: ['open'],
    img: ['alt', 'height', 'src', 'width'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ins: ['cite', 'dateTime'],
    li: [['className', 'task-list-item'], 'value'],
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
