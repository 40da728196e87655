import { atxHeading } from './atx-heading.ts';
import type { Form, ForeignText } from './foreign-text.ts';
import { cutLines, MASK, patternForm } from './foreign-text.ts';

/** `##No space`. One sign may begin a hashtag or a number. */
export const headingsWithoutSpace: Form = patternForm({
  sign: /#{2}[\p{L}\p{N}"“(¿¡]/u,
  tool: 'other Markdown tools',
  pattern: new RegExp(`^(?<indent>[ >]*)(?<marks>#{2,6})(?=[\\p{L}\\p{N}"“(¿¡])[^\\n]*`, 'gmu'),
  isMeant: ({ index, groups }, { prose }) =>
    !prose.slice(index, index + (groups?.['indent']?.length ?? 0)).includes(MASK),
  instead: ({ groups }) => `Write a space behind ${groups?.['marks']}.`,
  fix: ({ index, groups }) => {
    const at = index + `${groups?.['indent']}${groups?.['marks']}`.length;
    return { start: at, end: at, text: ' ' };
  },
});

/** `1.First`, with a capital letter or in a script without them. */
export const numbersWithoutSpace: Form = patternForm({
  sign: /\d[.)][\p{Lu}\p{Lo}]/u,
  tool: 'other Markdown tools',
  pattern: /^(?<mark>[ \t]*\d{1,2}[.)])(?=\p{Lu}\p{Ll}+(?:[\s,:]|$)|\p{Lo})[^\n]*/gmu,
  isMeant: isFirstOrListed,
  instead: ({ groups }) => `Write a space behind ${(groups?.['mark'] ?? '').trim()}`,
  fix: spaceBehindMark,
});

/** `-Item`: two lines or more, or the first line of a paragraph that another one follows. */
export const bulletsWithoutSpace: Form = patternForm({
  sign: /^[ \t]*[-*+][\p{Lu}\p{Lo}]/mu,
  tool: 'other Markdown tools',
  pattern: /^(?<mark>[ \t]*[-*+])(?=\p{Lu}\p{Ll}+(?:[\s,:]|$)|\p{Lo})[^\n]*/gmu,
  isMeant: (match, text) => {
    const mark = (match.groups?.['mark'] ?? '').trim();
    const isSignature = text.text.slice(match.index + match[0].length).trim() === '';
    return isListed(match, text) || (mark === '-' && !isSignature && beginsBlock(match, text));
  },
  instead: ({ groups }) => `Write a space behind ${(groups?.['mark'] ?? '').trim()}`,
  fix: spaceBehindMark,
});

/** `h2. Title` of Textile and Jira. */
export const textileHeadings: Form = patternForm({
  sign: /^h[1-6]\.[ \t]/m,
  tool: 'Textile or Jira',
  pattern: /^h(?<level>[1-6])\.[ \t]+(?=[^\s\0])(?<title>[^\n]*)$/gm,
  in: 'written',
  isMeant: (match, text) => beginsBlock(match, text) && text.prose[match.index] !== MASK,
  instead: ({ groups }) => `Write ${'#'.repeat(Number(groups?.['level']))} and a space.`,
  fix: ({ groups }) => atxHeading(Number(groups?.['level']), groups?.['title'] ?? ''),
});

/** `== Title ==` of wikis and `== Title` of AsciiDoc. */
export const wikiHeadings: Form = patternForm({
  sign: '==',
  tool: 'a wiki or AsciiDoc',
  pattern: /^(?<marks>={2,6})[ \t]+(?<title>[^\s=\0][^=\n]*?)(?:[ \t]*\k<marks>)?[ \t]*$/gm,
  in: 'written',
  isMeant: (match, text) =>
    beginsBlock(match, text) && text.prose[match.index] !== MASK && endsBlock(match, text),
  instead: ({ groups }) => `Write ${'#'.repeat(groups?.['marks']?.length ?? 2)} and a space.`,
  fix: ({ groups }) => atxHeading(groups?.['marks']?.length ?? 2, groups?.['title'] ?? ''),
});

/** `import Tabs from '…'` in Markdown, where nothing runs. */
export const imports: Form = patternForm({
  sign: 'import',
  tool: 'MDX',
  pattern:
    /^import[ \t]+(?:\*[ \t]+as[ \t]+)?[\w{}, \t]+[ \t]+from[ \t]+(?:'[^'\n\0]+'|"[^"\n\0]+");?[ \t]*$/gm,
  in: 'written',
  isMeant: (_match, { parsed }) => parsed.article.format === 'md',
  instead: 'Remove the line: articles in .md run no code.',
  fix: ({ index, 0: match }, { text }) => cutLines(text, index, index + match.length),
});

/** A term, and `: definition` below it. */
export const definitionLists: Form = patternForm({
  sign: /\n {0,3}:[ \t]/,
  tool: 'Pandoc or PHP Markdown Extra',
  pattern: /^(?<term>[^\s:>#|\0][^\n]*)\n(?<lines>(?:[ ]{0,3}:[ \t]+\S[^\n]*(?:\n|$))+)/gm,
  isMeant: (match, text) => beginsBlock(match, text) && !/:$/.test(match.groups?.['term'] ?? ''),
  instead: 'Write - **term**: definition.',
  fix: ({ index, 0: match, groups }, { text }) => {
    const term = text.slice(index, index + (groups?.['term']?.length ?? 0)).trim();
    const lines = text.slice(index + match.indexOf('\n') + 1, index + match.length);
    const [first = '', ...others] = lines.trimEnd().split('\n');
    const definition = first.replace(/^[ ]*:[ \t]+/, '');
    if (others.length > 0 || /[*_`]/.test(term)) return undefined;
    return {
      start: index,
      end: index + match.trimEnd().length,
      text: `- **${term}**: ${definition}`,
    };
  },
});

/** `image::file.png[text]` and `link:url[text]` of AsciiDoc. */
export const asciiDocMacros: Form = patternForm({
  sign: /(?:image:|video::|include::|xref:|link:)[^\s[\]]+\[/,
  tool: 'AsciiDoc',
  pattern:
    /(?<![\p{L}\p{N}:])(?<macro>image::?|video::|include::|xref:|link:)(?<target>[^\s[\]\0:][^\s[\]\0]*)\[(?<text>[^\]\n\0]*)\](?!\()/gu,
  in: 'written',
  instead: 'Write ![what it shows](file name) for an image, and [text](url) for a link.',
  fix: ({ groups }) => {
    const { macro = '', target = '', text = '' }: Record<string, string | undefined> = groups ?? {};
    if (text === '' || /["=,()<>]/.test(text + target)) return undefined;
    if (macro.startsWith('image')) return `![${text}](${target})`;
    return macro === 'link:' ? `[${text}](${target})` : undefined;
  },
});

function spaceBehindMark({ index, groups }: RegExpExecArray) {
  const at = index + (groups?.['mark']?.length ?? 0);
  return { start: at, end: at, text: ' ' };
}

function isFirstOrListed(match: RegExpExecArray, text: ForeignText): boolean {
  return beginsBlock(match, text) || isListed(match, text);
}

/** Returns whether a line before or after has the same kind of mark. */
function isListed({ index, 0: match, groups }: RegExpExecArray, { prose }: ForeignText): boolean {
  const mark = (groups?.['mark'] ?? '').trim();
  const own = /\d/.test(mark) ? String.raw`\d{1,2}[.)]` : `[${mark}]`;
  const same = new RegExp(`^[ \\t]*${own}[ \\t]?[\\p{Lu}\\p{Lo}]`, 'u');
  const before =
    prose
      .slice(0, Math.max(0, index - 1))
      .split('\n')
      .at(-1) ?? '';
  const after = prose.slice(index + match.length + 1).split('\n', 1)[0] ?? '';
  return same.test(before) || same.test(after);
}

/** Returns whether an empty line, or nothing, is above a line. */
function beginsBlock({ index }: RegExpExecArray, { text }: ForeignText): boolean {
  return /(?:^|\n)[ \t]*\n?$/.test(text.slice(Math.max(0, index - 200), index));
}

/** Returns whether an empty line, or nothing, is below a line. */
function endsBlock({ index, 0: match }: RegExpExecArray, { text }: ForeignText): boolean {
  return /^[ \t]*(?:$|\n[ \t]*(?:\n|$))/.test(text.slice(index + match.length));
}
