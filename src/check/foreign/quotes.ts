import { textOf } from '../nodes.ts';
import { calloutKindFor } from './callout-kinds.ts';
import { continuation, withoutHardBreak } from './callout-markdown.ts';
import type { Foreign, Form } from './foreign-text.ts';
import { foreignMessage } from './foreign-text.ts';

/** `> **Note**` alone on its line, as GitHub once wrote it, and `>![info] text`. */
export const quotedCallouts: Form = ({ parsed, text }) =>
  parsed.ofType('blockquote').flatMap((node): Foreign[] => {
    const [paragraph] = node.children;
    const [first, second] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    if (!first?.position || !paragraph?.position) return [];
    const start = first.position.start.offset ?? 0;
    const bracket = /^!\[(?<name>[\w-]+)\](?![([:])[ \t]*/.exec(text.slice(start, start + 60));
    const isBold = first.type === 'strong' && (!second || /^\n/.test(textOf(second)));
    const name = isBold ? textOf(first) : bracket?.groups?.['name'];
    const kind = name === undefined ? undefined : calloutKindFor(name.replace(/:$/, '').trim());
    if (kind === undefined || kind === 'question' || (!isBold && first.type !== 'text')) return [];
    const end = isBold ? (first.position.end.offset ?? start) : start + (bracket?.[0].length ?? 0);
    const tool = isBold ? 'an earlier GitHub' : 'other help centers';
    const line = `[!${kind.toUpperCase()}]`;
    const behind = text.slice(end).split('\n', 1)[0] ?? '';
    const rest = withoutHardBreak(behind).trim();
    const prefix = continuation(text, start);
    return [
      {
        start,
        end,
        message: foreignMessage(text.slice(start, end), tool, `Write > ${line} on its own line.`),
        fix: () => [
          rest === ''
            ? { start, end: end + behind.length, text: line }
            : { start, end, text: `${line}\n${prefix}` },
        ],
      },
    ];
  });
