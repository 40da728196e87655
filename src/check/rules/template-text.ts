import type { Nodes } from 'mdast';
import { TEMPLATE_TITLE, templateSentences } from '../../content/article-template.ts';
import { readFrontMatter } from '../../content/front-matter.ts';
import type { ReadableArticle } from '../../content/read-article.ts';
import { positionsIn } from '../../text/line-column.ts';
import { positionOf, textOf } from '../nodes.ts';
import type { ArticleRule, Finding } from '../rule.ts';

const PLACEHOLDER =
  /lorem ipsum dolor|\[(?:insert|your|add|replace)(?: [a-z]+){1,4}(?: here)?\](?![[(:])/i;

const ofTemplate = new Set(templateSentences);

export const templateText: ArticleRule = {
  name: 'template-text',
  severity: 'error',
  description:
    'The text is your own: no sentences of the template for new articles, and no placeholders ' +
    'such as "Lorem ipsum" or "[insert name here]". Drafts may have them.',
  checkArticle({ article, ofType }) {
    if (article.frontMatter.draft === true) return [];
    return [
      ...titleFindings(article),
      ...[...ofType('paragraph'), ...ofType('text')].flatMap(findingsIn),
    ];
  },
};

const fix = 'Write your own text, or remove it.';

function titleFindings({ text, frontMatter: { title = '' } }: ReadableArticle): Finding[] {
  if (title !== TEMPLATE_TITLE && !PLACEHOLDER.test(title)) return [];
  const message = `The title "${title}" is text of a template. Write the question of a reader.`;
  return [{ ...readFrontMatter(text).positionOf(['title']), message }];
}

function findingsIn(node: Nodes): Finding[] {
  if (node.type === 'paragraph') {
    const text = textOf(node);
    const message = `"${text}" is text of the template. ${fix}`;
    return ofTemplate.has(text) ? [{ ...positionOf(node), message }] : [];
  }
  const found = node.type === 'text' ? PLACEHOLDER.exec(node.value) : null;
  if (!found || node.type !== 'text') return [];
  const position = positionsIn(node.value, positionOf(node))(found.index);
  return [{ ...position, message: `Placeholder "${found[0]}" from a template. ${fix}` }];
}
