import { escapeMarkdown } from '../../markdown/plain-markdown.ts';
import { slugOf } from '../../text/slug.ts';
import type { Splice } from '../../text/splice.ts';
import type { Foreign, Form } from './foreign-text.ts';
import { foreignMessage, isBelowText, patternForm, wholeLines } from './foreign-text.ts';
import { videoSplice, videoUrl } from './video-url.ts';

const TOOL = 'Microsoft Learn';

/** `:::image source="x.png" alt-text="…":::`. */
export const learnImages: Form = patternForm({
  sign: ':::',
  tool: TOOL,
  pattern: /:::image(?<end>-end)?(?<rest>(?:[ \t]+[\w-]+[ \t]*=[ \t]*"[^"\n]*")*)[ \t]*:::/g,
  in: 'uncoded',
  instead: 'Write ![what it shows](file name).',
  fix: ({ groups }) => {
    const { end, rest = '' }: Record<string, string | undefined> = groups ?? {};
    if (end !== undefined) return '';
    const source = /\bsource[ \t]*=[ \t]*"([^"]*)"/.exec(rest)?.[1]?.trim() ?? '';
    const alt = /\balt-text[ \t]*=[ \t]*"([^"]*)"/.exec(rest)?.[1]?.trim() ?? '';
    if (source === '' || /[<>]/.test(source)) return undefined;
    const url = /[\s()]/.test(source) ? `<${source}>` : source;
    return `![${escapeMarkdown(alt)}](${url})`;
  },
});

/** `> [!VIDEO url]`. */
export const learnVideos: Form = patternForm({
  sign: '[!',
  tool: TOOL,
  pattern: /^(?<prefix>[ \t>]*)\[!VIDEO[ \t]+(?<url>[^\s\]\0]+)[^\]\n\0]*\][ \t]*$/gim,
  in: 'written',
  instead: ({ groups }) =>
    `Write the URL alone in its paragraph: ${videoUrl('', groups?.['url'] ?? '') ?? 'https://…'}.`,
  fix: ({ index, 0: match, groups }, { text }) => {
    const url = videoUrl('', groups?.['url'] ?? '');
    const prefix = groups?.['prefix'] ?? '';
    const indent = /^[ \t]*/.exec(prefix)?.[0] ?? '';
    const end = index + match.length;
    const next = text.slice(end + 1).split('\n', 1)[0] ?? '';
    const before =
      text
        .slice(0, Math.max(0, index - 1))
        .split('\n')
        .at(-1) ?? '';
    const isAlone = prefix.replaceAll(/[^>]/g, '').length <= 1 && !/^[ \t]*>/.test(next + before);
    return url === undefined || !isAlone || /^[ \t]*>/.test(before)
      ? undefined
      : videoSplice(text, index + indent.length, end, url);
  },
});

/** `[!INCLUDE [title](../includes/file.md)]`. */
export const learnIncludes: Form = patternForm({
  sign: '[!',
  tool: TOOL,
  pattern: /\[!INCLUDE[ \t]*\[[^\]\n\0]*\][ \t]*\((?<file>[^)\s\0]+)[^)\n\0]*\)\]/gi,
  in: 'written',
  instead: ({ groups }) => {
    const file = groups?.['file'] ?? '';
    const name = slugOf(file.replace(/^.*\//, '').replace(/\.\w+$/, '')) || 'name';
    return `Save the text of that file as _shared/${name}.md, and write {{> ${name}}} here.`;
  },
});

/** `> [!div class="nextstepaction"]`: the lines of the quote below it are the text. */
export const learnDivs: Form = ({ parsed, text }) =>
  parsed.ofType('blockquote').flatMap((node): Foreign[] => {
    if (!node.position) return [];
    const start = node.position.start.offset ?? 0;
    const end = node.position.end.offset ?? start;
    const marker = /^>[ \t]?\[!div[ \t][^\]\n]*\][ \t]*/.exec(text.slice(start, end));
    if (!marker) return [];
    const fix = (): Splice[] => {
      const lines = wholeLines(text, start, end);
      const [, ...rest] = text.slice(lines.start, lines.end).split('\n');
      const content = rest.map((line) => line.replace(/^([ \t]*)>[ \t]?/, '$1'));
      const prefix = text.slice(lines.start, start);
      return /^[ \t]*$/.test(prefix)
        ? [{ ...lines, text: `${isBelowText(text, lines.start) ? '\n' : ''}${content.join('\n')}` }]
        : [];
    };
    const instead = 'Remove the line, and the > before those below it.';
    return [
      {
        start,
        end: start + marker[0].length,
        message: foreignMessage(marker[0], TOOL, instead),
        fix,
      },
    ];
  });

/** `# [Windows](#tab/windows)`. */
export const learnTabs: Form = ({ parsed, text }) =>
  parsed.ofType('heading').flatMap((node, index, headings): Foreign[] => {
    const [link, ...others] = node.children;
    if (link?.type !== 'link' || others.length > 0) return [];
    if (!/^#tab\//.test(link.url) || !node.position || !link.position) return [];
    const before = headings
      .slice(0, index)
      .findLast((one) => !isTab(text, one.position?.start.offset ?? 0));
    const level = before ? Math.min(6, before.depth + 1) : 2;
    const [first, last] = [link.children[0]?.position, link.children.at(-1)?.position];
    const start = node.position.start.offset ?? 0;
    const end = node.position.end.offset ?? start;
    const title = text.slice(first?.start.offset ?? 0, last?.end.offset ?? 0);
    const instead = `Write a heading: ${'#'.repeat(level)} ${title}.`;
    return [
      {
        start,
        end,
        message: foreignMessage(text.slice(start, end), TOOL, instead),
        fix: () => [{ start, end, text: `${'#'.repeat(level)} ${title}` }],
      },
    ];
  });

function isTab(text: string, start: number): boolean {
  return /^#+[ \t]+\[[^\n]*\]\(#tab\//.test(text.slice(start, start + 500));
}
