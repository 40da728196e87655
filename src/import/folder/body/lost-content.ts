import { spliced } from '../../../text/splice.ts';
import { missing } from '../../convert-body.ts';
import type { ContentCount } from '../../count-content.ts';
import { countContent, wordsOf } from '../../count-content.ts';
import type { Content } from '../../html/html-tree.ts';
import type { Dropped } from '../../html/dropped.ts';
import { makeElement } from '../../html/html-tree.ts';
import { readBack } from '../../read-back.ts';
import { withoutCode } from './code-mask.ts';
import type { JsxTag } from './jsx-tags.ts';
import { jsxTags } from './jsx-tags.ts';
import { htmlLeaf } from './link-components.ts';

/** What a conversion lost: words, each once for each time, and the counts. */
export type LostContent = { readonly words: readonly string[]; readonly counts: ContentCount };

const FOLDS = /<\/?(?:details|summary)\b[^<>]*>/gi;

/**
 * Returns what a text holds that its conversion does not. Both can hold components, and syntax of
 * other tools that later steps convert.
 * @param dropped what was left out on purpose
 */
export function lostContent(
  source: string,
  converted: string,
  dropped: Dropped['nodes'],
): LostContent {
  const [before, after] = [readBack(shown(source)), readBack(shown(converted))];
  const left = makeElement('div', [...dropped] as Content[]);
  const words = missing(missing(wordsOf(before), wordsOf(after)), wordsOf(left));
  const [all, kept, gone] = [before, after, left].map((tree) => countContent(tree));
  const lost = (name: keyof ContentCount) =>
    Math.max(0, (all?.[name] ?? 0) - (kept?.[name] ?? 0) - (gone?.[name] ?? 0));
  return {
    words,
    counts: {
      words: words.length,
      links: lost('links'),
      images: lost('images'),
      cells: lost('cells'),
    },
  };
}

/**
 * Returns a text with what components show in place of their tags. Indents go, because those in
 * components mean nothing.
 */
function shown(text: string): string {
  const masked = withoutCode(text, false);
  const tags = jsxTags(text, masked).map((tag) => ({ ...tag, text: shownBy(tag) }));
  const folds = [...masked.matchAll(FOLDS)].map(({ index, 0: tag }) => ({
    start: index,
    end: index + tag.length,
    text: '\n\n',
  }));
  const own = tags.filter(({ name }) => !/^(?:Details|Summary)$/.test(name));
  return spliced(text, [...own, ...folds]).replaceAll(/^[ \t]+/gm, '');
}

function shownBy(tag: JsxTag): string {
  const html = tag.kind === 'close' ? '' : htmlLeaf(tag);
  return html === '' || html.startsWith('<') ? html : ` ${html} `;
}
