import { readFrontMatter } from '../../content/front-matter.ts';
import { positionOf } from '../nodes.ts';
import type { ArticleRule, Finding } from '../rule.ts';

const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/;

/** Fields of front matter that readers see. */
const SHOWN = ['title', 'description', 'owner', 'keywords'] as const;

export const hiddenDirection: ArticleRule = {
  name: 'hidden-direction',
  severity: 'warning',
  description:
    'No invisible character reverses the order of letters (U+202E), or changes the direction of ' +
    'the text and does not end.',
  checkArticle({ article, nodes, text }) {
    const inFields = SHOWN.flatMap((field): Finding[] => {
      const found = directionIn([article.frontMatter[field] ?? ''].flat().join('\n'));
      if (found === undefined) return [];
      return [{ ...readFrontMatter(article.text).positionOf([field]), message: message(found) }];
    });
    // References such as `&#8238;` are characters, too.
    const mayBeInText = DIRECTIONS.test(text) || text.includes('&');
    const inText = (mayBeInText ? nodes : []).flatMap((node): Finding[] => {
      const found = 'value' in node ? directionIn(node.value) : undefined;
      return found === undefined ? [] : [{ ...positionOf(node), message: message(found) }];
    });
    return [...inFields, ...inText];
  },
};

/** Returns the first character that reverses text, or that opens a direction without an end. */
function directionIn(text: string): string | undefined {
  if (!DIRECTIONS.test(text)) return undefined;
  return (
    /[\u202D\u202E]/.exec(text)?.[0] ??
    unended(text, /[\u202A\u202B]/g, '\u202C') ??
    unended(text, /[\u2066-\u2068]/g, '\u2069')
  );
}

function unended(text: string, opening: RegExp, end: string): string | undefined {
  const opened = text.match(opening) ?? [];
  return opened.length > text.split(end).length - 1 ? opened[0] : undefined;
}

function message(character: string): string {
  const point = `U+${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return (
    `The invisible character ${point} changes the order of the letters that follow. ` +
    'Delete this text and type it again.'
  );
}
