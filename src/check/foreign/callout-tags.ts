import type { CalloutKind } from '../../domain/article-parts.ts';
import { attributesIn, confluenceAttributes, titleIn } from './callout-attributes.ts';
import { calloutKindFor, foreignCallouts } from './callout-kinds.ts';
import { calloutSplice, withoutPrefix } from './callout-markdown.ts';
import type { Foreign, ForeignText, Form } from './foreign-text.ts';
import { foreignMessage, wholeLines } from './foreign-text.ts';

/** A pair of tags around the text of a callout. */
type TagPair = {
  readonly tool: string;
  /** Characters that every opening tag begins with. Most articles lack them. */
  readonly sign: string;
  /** Groups: `name`, and `rest` with attributes. */
  readonly open: RegExp;
  /** The closing tag of a name. */
  readonly close: (name: string) => RegExp;
  /** Where tags are: in HTML as well, or not. */
  readonly in: 'written' | 'uncoded';
  readonly isForMdx: boolean;
};

const NAMES = ['callout', 'admonition', 'aside', 'alert', 'hint', 'notice', ...foreignCallouts];
const ANY = NAMES.join('|');
/** Components of MDX. Others of these names are tags of XML. */
const JSX =
  'Callout|Admonition|Aside|Alert|Hint|Notice|Note|Tip|Info|Warning|Caution|Danger|Important|' +
  'Check|Accordion|AccordionItem|Expandable|Collapse|Spoiler';

const pairs: readonly TagPair[] = [
  {
    tool: 'Liquid',
    sign: '{%',
    open: new RegExp(`(?<!\\{)\\{%-?[ \\t]*(?<name>${ANY})\\b(?<rest>[^%\\n]*?)-?%\\}`, 'gi'),
    close: (name) => new RegExp(`\\{%-?[ \\t]*end${name}[ \\t]*-?%\\}`, 'gi'),
    in: 'written',
    isForMdx: true,
  },
  {
    tool: 'Hugo',
    sign: '{{',
    open: new RegExp(`\\{\\{[<%][ \\t]*(?<name>${ANY})\\b(?<rest>[^\\n]*?)[>%]\\}\\}`, 'gi'),
    close: (name) => new RegExp(`\\{\\{[<%][ \\t]*/${name}[ \\t]*[>%]\\}\\}`, 'gi'),
    in: 'written',
    isForMdx: true,
  },
  {
    tool: 'Confluence',
    sign: '{',
    open: /\{(?<name>note|info|tip|warning)(?<rest>:[^{}\n]*)?\}/g,
    close: (name) => new RegExp(`\\{${name}\\}`, 'g'),
    in: 'written',
    isForMdx: false,
  },
  {
    tool: 'MDX components',
    sign: '<',
    open: new RegExp(`(?<!\\\\)<(?<name>${JSX})\\b(?<rest>[^<>]*)(?<!/)>`, 'g'),
    close: (name) => new RegExp(`</${name}[ \\t]*>`, 'g'),
    in: 'uncoded',
    isForMdx: false,
  },
];

/** `{% callout info %}` … `{% endcallout %}`, and the like of Hugo, Confluence and MDX. */
export const calloutTags: Form = (text) =>
  pairs.flatMap((pair) => {
    if (!text.text.includes(pair.sign)) return [];
    if (!pair.isForMdx && text.parsed.article.format === 'mdx') return [];
    const opened = [...text[pair.in].matchAll(pair.open)];
    return opened.flatMap((match, index): Foreign[] => {
      const before = opened[index - 1];
      // The closing tags of Confluence look like the opening ones.
      if (pair.tool === 'Confluence' && before && isClosing(opened, index)) return [];
      const found = calloutAt(text, pair, match);
      const isTag = pair.in === 'written' || (found.also?.length ?? 0) > 0;
      return isTag ? [found] : [];
    });
  });

/** Returns whether a tag of Confluence closes the one before. */
function isClosing(tags: readonly RegExpExecArray[], index: number): boolean {
  const name = tags[index]?.groups?.['name'];
  const same = tags.slice(0, index).filter(({ groups }) => groups?.['name'] === name);
  return same.length % 2 === 1;
}

function calloutAt(text: ForeignText, pair: TagPair, match: RegExpExecArray): Foreign {
  const { name = '', rest = '' }: Record<string, string | undefined> = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const source = text[pair.in];
  const closing = [...source.slice(end).matchAll(pair.close(name))][0];
  const close = closing && {
    start: end + closing.index,
    end: end + closing.index + closing[0].length,
  };
  const { kind, title } = meaningOf(pair, name, rest);
  const inner = close ? source.slice(end, close.start) : '';
  const isNested = pair.tool !== 'Confluence' && new RegExp(pair.open.source, 'i').test(inner);
  const lines = close && wholeLines(text.text, start, close.end);
  const prefix = text.text.slice(lines?.start ?? start, start);
  const isAlone =
    lines &&
    /^[ \t>]*$/.test(prefix) &&
    text.text.slice(close.end, lines.end).trim() === '' &&
    (kind !== 'question' || title !== '');
  const instead =
    `Write > [!${kind.toUpperCase()}]${kind === 'question' ? ' and its question' : ''}, ` +
    'and begin each line of its text with >.';
  return {
    start,
    end,
    message: foreignMessage(text.text.slice(start, end), pair.tool, instead),
    also: close ? [close] : [],
    ...(isAlone &&
      !isNested && {
        fix: () => [
          calloutSplice(text.text, start, close.end, prefix, {
            kind,
            title,
            lines: dedented(
              text.text
                .slice(end, close.start)
                .split('\n')
                .map((line, index) => (index === 0 ? line.trim() : withoutPrefix(line, prefix))),
            ),
          }),
        ],
      }),
  };
}

/** Returns our kind and the title that a tag means: `hint style="info"`, `notice note "Title"`. */
function meaningOf(
  { tool }: TagPair,
  name: string,
  rest: string,
): { readonly kind: CalloutKind | 'question'; readonly title: string } {
  const attributes = tool === 'Confluence' ? confluenceAttributes(rest) : attributesIn(rest);
  const positional = rest.replaceAll(/\w+=(?:"[^"]*"|'[^']*'|[\w-]+)/g, '');
  const quoted = /"(?<title>[^"]*)"/.exec(positional)?.groups?.['title'];
  const words = positional.replaceAll(/"[^"]*"/g, '').match(/[\w-]+/g) ?? [];
  const given = [...attributes.values(), ...words].flatMap((word) => calloutKindFor(word) ?? []);
  const own = calloutKindFor(name);
  const kind = own === 'question' ? own : (given[0] ?? own ?? 'note');
  const title = titleIn(attributes) ?? quoted ?? '';
  return { kind, title: title || (kind === 'question' ? positional.trim() : '') };
}

/** Returns lines without the indent that all of them share. */
function dedented(lines: readonly string[]): string[] {
  const indents = lines
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const shared = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map((line, index) => (index === 0 ? line : line.slice(shared)));
}
