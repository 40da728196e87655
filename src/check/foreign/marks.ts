import { nameToEmoji } from 'gemoji';
import { slugOf } from '../../text/slug.ts';
import type { Foreign, ForeignText, Form } from './foreign-text.ts';
import { cutLines, foreignMessage, isInUrl, patternForm } from './foreign-text.ts';

/** Not behind or before a letter or digit. */
const BEFORE = String.raw`(?<![\p{L}\p{N}_\\])`;
const AFTER = String.raw`(?![\p{L}\p{N}_])`;

/** `:wink:`, by the names of GitHub. */
export const emojiNames: Form = patternForm({
  sign: /:[a-z0-9_+-]{1,50}:/,
  tool: 'GitHub or Slack',
  pattern: new RegExp(`${BEFORE}(?<!:):(?<name>[a-z0-9_+-]{1,50}):(?!:)${AFTER}`, 'gu'),
  isMeant: ({ groups }) => Object.hasOwn(nameToEmoji, groups?.['name'] ?? ''),
  instead: ({ groups }) => `Write the emoji itself: ${nameToEmoji[groups?.['name'] ?? '']}.`,
  fix: ({ groups }) => nameToEmoji[groups?.['name'] ?? ''],
});

/** `==marked==`. */
export const markedText: Form = patternForm({
  sign: '==',
  tool: 'Obsidian or Pandoc',
  pattern: new RegExp(
    `${BEFORE}(?<!=)==(?<text>[^\\s=\\0](?:[^=\\0\\n]{0,200}[^\\s=\\0])?)==(?!=)${AFTER}`,
    'gu',
  ),
  instead: 'Write **bold**.',
  fix: ({ groups }) => `**${groups?.['text'] ?? ''}**`,
});

/** `x^2^`. */
export const superscript: Form = patternForm({
  sign: '^',
  tool: 'Pandoc',
  pattern: /(?<=[\p{L}\p{N})\]])\^(?<text>[\p{L}\p{N}+–-]{1,20})\^(?!\^)/gu,
  instead: ({ groups }) => `Write <sup>${groups?.['text']}</sup>.`,
  fix: ({ groups }) => `<sup>${groups?.['text'] ?? ''}</sup>`,
});

/** `H~2~O`. */
export const subscript: Form = patternForm({
  sign: '~',
  tool: 'Pandoc',
  pattern: /(?<=[\p{L})\]])~(?<text>[\p{N}+–-]{1,6}|[a-z])~(?![~\p{N}])/gu,
  instead: ({ groups }) => `Write <sub>${groups?.['text']}</sub>.`,
  fix: ({ groups }) => `<sub>${groups?.['text'] ?? ''}</sub>`,
});

/** `$$…$$` and `$x^2$`. Prices, variables of a shell and PHP are no formulas. */
export const formulas: Form = patternForm({
  sign: '$',
  tool: 'LaTeX',
  pattern:
    /(?<![\p{L}\p{N}~])\$\$(?<block>(?:(?!\n[ \t]*\n)[^$]){1,2000}?)\$\$|(?<![\p{L}\p{N}$\\])\$(?<inline>[^\s$](?:[^$\n]{0,200}?[^\s$\\])?)\$(?![\p{L}\p{N}$])/gu,
  in: 'written',
  isMeant: ({ groups }) => {
    const { block, inline = '' }: Record<string, string | undefined> = groups ?? {};
    if (block !== undefined)
      return /\\[a-z]|[\^=]|_\{|^[\p{L}\p{N}\s+*/().,-]{1,60}$/iu.test(block);
    return /\\[a-z]+|[\^_]|\p{L}\s*=/iu.test(inline) || /^[a-z]$/i.test(inline);
  },
  instead: 'Write it as text with <sup> and <sub>, or show an image of the formula.',
});

/** `[TOC]`, `[[_TOC_]]`, `[[toc]]`, `@[toc]` alone on a line. */
export const contentsMarks: Form = patternForm({
  sign: /[[{_]toc[\]}_]/i,
  tool: 'GitLab, Azure or Markdown extensions',
  pattern: /^[ \t]*(?:@?\[\[?_?toc_?\]?\]|\$\{toc\})[ \t]*$/gim,
  in: 'written',
  instead: 'Remove it: pages have a table of contents.',
  fix: ({ index, 0: match }, { text }) => cutLines(text, index, index + match.length),
});

/** `[[Page]]`, `[[Page|text]]` and `![[image.png]]`. */
export const wikiLinks: Form = (text) => (text.text.includes('[[') ? wikiLinksIn(text) : []);

function wikiLinksIn(views: ForeignText): Foreign[] {
  const { text, written, parsed } = views;
  return [
    ...written.matchAll(
      /(?<!\\)(?<image>!?)\[\[(?<page>[^\s[\]|#:"'\d\0][^[\]|#\n\0]{0,150})?(?<anchor>#[^[\]|\n\0]{1,150})?(?:\|(?<label>[^[\]\n\0]{1,150}))?\]\](?![(:])/g,
    ),
  ].flatMap((match): Foreign[] => {
    const {
      image,
      page = '',
      label,
      anchor,
    }: Record<string, string | undefined> = match.groups ?? {};
    const isContents = /^_?toc_?$/i.test(page.trim());
    if ((page === '' && anchor === undefined) || isContents || page.includes(',')) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    if (isInUrl(views, { start, end })) return [];
    const slug = slugOf(page);
    const shown = label ?? (page || (anchor ?? '').slice(1));
    const hash = anchor === undefined ? '' : `#${slugOf(anchor)}`;
    const target = page === '' ? hash : `/articles/${slug || 'name'}/${hash}`;
    const instead = image
      ? `Write ![what it shows](${page.trim()}).`
      : `Write [${shown.trim()}](${target}).`;
    return [
      {
        start,
        end,
        message: foreignMessage(match[0], 'a wiki or Obsidian', instead),
        ...(!image && {
          fix: (_parsed, { summaries }) =>
            summaries.some(
              (one) => one.locale === parsed.article.locale && one.slug === slug && page !== '',
            )
              ? [{ start, end, text: `[${text.slice(start, end) && shown.trim()}](${target})` }]
              : [],
        }),
      },
    ];
  });
}

/** What to write instead of a pair of BBCode tags; undefined if a person must decide. */
const bbcode: Readonly<Record<string, (text: string, value: string) => string | undefined>> = {
  b: (text) => `**${text.trim()}**`,
  i: (text) => `*${text.trim()}*`,
  u: (text) => text,
  s: (text) => `~~${text.trim()}~~`,
  size: (text) => text,
  color: (text) => text,
  font: (text) => text,
  center: (text) => text,
  url: (text, value) =>
    /^https?:\/\/[^\s()<>"]+$/.test(value || text.trim())
      ? `[${text.trim()}](${value || text.trim()})`
      : undefined,
  img: () => undefined,
  code: (text) => (/[`\n]/.test(text) ? undefined : `\`${text}\``),
  quote: () => undefined,
  list: () => undefined,
};

/** `[b]bold[/b]` and other tags of forums. */
export const bbCode: Form = patternForm({
  sign: new RegExp(`\\[(?:${Object.keys(bbcode).join('|')})[=\\]]`, 'i'),
  tool: 'BBCode',
  pattern: new RegExp(
    `\\[(?<tag>${Object.keys(bbcode).join('|')})(?:=(?<value>[^\\]\\n\\0]{1,300}))?\\]` +
      String.raw`(?<text>(?:(?!\[\/?\k<tag>[\]=])[^\0]){1,1000}?)\[\/\k<tag>\]`,
    'gi',
  ),
  in: 'written',
  instead: 'Write Markdown: **bold**, *italics*, [text](url) or ![what it shows](file name).',
  fix: ({ groups }) => {
    const { tag = '', text = '', value = '' }: Record<string, string | undefined> = groups ?? {};
    if (text.trim() === '' || /\n\s*\n/.test(text)) return undefined;
    return bbcode[tag.toLowerCase()]?.(text, value.replaceAll(/^["']|["']$/g, ''));
  },
});

/** `[caption]`, `[gallery ids="1"]` and other shortcodes of WordPress. */
export const wordPressCodes: Form = patternForm({
  sign: /\[\/?(?:caption|embed|gallery|playlist|contact-form-7|vc_|et_pb_|su_)/,
  tool: 'WordPress',
  pattern:
    /\[\/?(?:caption|embed|gallery|playlist|contact-form-7|vc_\w+|et_pb_\w+|su_\w+)(?:[ \t]+[^\][\n\0]{0,300})?\](?![([:])/g,
  in: 'written',
  instead: 'Remove it, or write the text that readers should see.',
});
