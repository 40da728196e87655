import { componentNames } from '../../markdown/components.ts';
import { nearest } from '../../text/edit-distance.ts';
import { positionOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

export const unknownComponent: ArticleRule = {
  name: 'unknown-component',
  severity: 'error',
  description:
    'Articles in .mdx use the components of the site, or those that they import or define themselves.',
  checkArticle({ article, nodes }) {
    if (article.format !== 'mdx') return [];
    const code = nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : [])).join('\n');
    const isTheirs = (name: string) =>
      new RegExp(`\\b${name.replaceAll('$', '\\$')}\\b`).test(code);
    return nodes.flatMap((node) => {
      if (
        (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') ||
        !node.name ||
        /^[a-z]/.test(node.name)
      )
        return [];
      const [name = ''] = node.name.split('.');
      if (componentNames.includes(name) || isTheirs(name)) return [];
      const meant = nearest(name, componentNames);
      return [
        {
          ...positionOf(node),
          message: `There is no component <${node.name}>. ${meant ? `Did you mean <${meant}>?` : `Those of the site are ${componentNames.join(', ')}.`}`,
        },
      ];
    });
  },
};
