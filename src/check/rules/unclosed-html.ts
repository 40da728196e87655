import type { ParsedArticle } from '../parsed-article.ts';
import { positionOf } from '../nodes.ts';
import type { ArticleRule, Finding } from '../rule.ts';
import type { HtmlToken } from '../tags.ts';
import { htmlTokens } from '../tags.ts';
import { positionsIn } from '../../text/line-column.ts';

/** Browsers open these again in every paragraph until they are closed. */
const STYLES = new Set('a b code em i s strike strong tt u'.split(' '));
/** These take in whatever follows them. */
const CONTAINERS = new Set(
  `audio blockquote canvas details dl h2 h3 h4 h5 h6 iframe math noembed noframes noscript object ol
  pre script select style summary svg table template textarea title ul video xmp`.split(/\s+/),
);
/** Beginnings of other HTML that hides the text up to its end. */
const HIDDEN = [
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
] as const;

export const unclosedHtml: ArticleRule = {
  name: 'unclosed-html',
  severity: 'error',
  description:
    'HTML tags and comments are closed. Otherwise, they take in the rest of the article.',
  checkArticle(parsed) {
    // The compiler of .mdx articles checks their tags.
    if (parsed.article.format === 'mdx' || !parsed.text.includes('<')) return [];
    const tokens = parsed.nodes.flatMap((node) => htmlTokens(node, parsed.text));
    const tags = unclosed(tokens).map(({ name, line, column }) => ({
      line,
      column,
      message:
        `<${name}> is not closed and takes in the rest of the article. ` +
        `Write </${name}> where it ends.`,
    }));
    return [...tags, ...commentFindings(tokens), ...hiddenText(parsed), ...shownComments(parsed)];
  },
};

/** Returns the opening tags without an end tag that change the rest of the article. */
function unclosed(tokens: readonly HtmlToken[]): HtmlToken[] {
  const found: HtmlToken[] = [];
  const open: HtmlToken[] = [];
  for (const token of tokens) {
    const { kind, name, attributes } = token;
    const isAnchor = name === 'a' && !/\bhref\b/i.test(attributes);
    if (kind === 'open' && !isAnchor && (STYLES.has(name) || CONTAINERS.has(name)))
      open.push(token);
    if (kind !== 'close') continue;
    const index = open.findLastIndex((other) => other.name === name);
    if (index === -1) continue;
    const [, ...inside] = open.splice(index);
    // A style outlives the container in which it was opened; a container does not.
    if (CONTAINERS.has(name)) found.push(...inside.filter((other) => STYLES.has(other.name)));
    else open.push(...inside);
  }
  return [...found, ...open].toSorted((a, b) => a.start - b.start);
}

function commentFindings(tokens: readonly HtmlToken[]): Finding[] {
  return tokens.flatMap(({ kind, isComplete, line, column }) =>
    kind === 'comment' && !isComplete ? [{ line, column, message: unclosedComment }] : [],
  );
}

const unclosedComment =
  'The comment is not closed and hides the rest of the article. Write --> where it ends.';

/** Finds declarations and the like: `<!DOCTYPE` and `<?php` without their ends. */
function hiddenText({ nodes }: ParsedArticle): Finding[] {
  return nodes.flatMap((node): Finding[] => {
    if (node.type !== 'html' || node.value.startsWith('<!--')) return [];
    const [start, end] = HIDDEN.find(([beginning]) => node.value.startsWith(beginning)) ?? [];
    if (start === undefined || end === undefined || node.value.includes(end)) return [];
    const message =
      `"${start}" hides the text that follows from readers. ` +
      `Write ${end} where it ends, or put it in backticks to show it.`;
    return [{ ...positionOf(node), message }];
  });
}

/** Finds comments that are not closed in their paragraph. Pages show them as text. */
function shownComments({ nodes, text }: ParsedArticle): Finding[] {
  const positionAt = positionsIn(text);
  return nodes.flatMap((node): Finding[] => {
    if (node.type !== 'text' || !node.value.includes('<!--')) return [];
    const start = node.position?.start.offset ?? 0;
    const index = text.slice(start, node.position?.end.offset).search(/(?<!\\)<!--/);
    if (index === -1) return [];
    const message =
      'The comment is not closed in its paragraph, so readers see it. Write --> where it ends.';
    return [{ ...positionAt(start + index), message }];
  });
}
