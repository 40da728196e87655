import type { Blockquote } from 'mdast';
import { calloutKindFor } from '../foreign/callout-kinds.ts';
import { bold, continuation, withoutHardBreak } from '../foreign/callout-markdown.ts';
import type { Fix } from '../rule.ts';

/** Longest text on the line of the marker that may be a title, in characters. */
const LONGEST_TITLE = 60;

/**
 * Returns the fix of a callout with the name of another tool, or with text on its first line. A
 * short text without a full stop is a title: it becomes bold. `[!note]- Title` of Obsidian folds,
 * as our questions do.
 * @param name the word in the marker
 * @param rest the text behind the marker, as readers see it
 * @param isOurs whether the name is one of ours: of a callout, or of a choice
 */
export function fixCallout(quote: Blockquote, name: string, rest: string, isOurs: boolean): Fix {
  return ({ text }) => {
    const start = quote.children[0]?.position?.start.offset ?? 0;
    const end = quote.position?.end.offset ?? start;
    const marker = `[!${name}]`;
    const isFolded = /^[+-](?:\s|$)/.test(rest);
    const kind = isFolded ? 'question' : calloutKindFor(name);
    if ((kind === undefined && !isOurs) || !text.startsWith(marker, start)) return [];
    const [line = '', ...others] = text.slice(start, end).split('\n');
    const shown = line.slice(marker.length).replace(/^[+-](?=\s|$)/, '');
    const [below = ''] = others;
    // The next line begins a paragraph of its own, or the text of a question.
    const written = (others.length > 0 ? withoutHardBreak(shown) : shown).trim();
    const own = `[!${(kind ?? name).toUpperCase()}]`;
    const finish = (lines: string) => [{ start, end: start + line.length, text: lines }];
    if (kind === 'question') return finish(`${own} ${written || titleOf(name)}`);
    if (written === '') return finish(own);
    const prefix = continuation(text, start);
    const isTitle =
      others.some((other) => /[^\s>]/.test(other)) &&
      // Without its >, a line belongs to the quote only as a part of the paragraph above it.
      marksIn(below) >= marksIn(prefix) &&
      written.length <= LONGEST_TITLE &&
      !/[.!?:;。！？,]$/.test(written);
    if (!isTitle) return finish(`${own}\n${prefix}${shown.trim()}`);
    return finish(`${own}\n${prefix}${bold(written)}\n${prefix.trimEnd()}`);
  };
}

/** Returns how many quotes a line begins with. */
function marksIn(line: string): number {
  return /^[ \t>]*/.exec(line)?.[0].replaceAll(/[^>]/g, '').length ?? 0;
}

function titleOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}
