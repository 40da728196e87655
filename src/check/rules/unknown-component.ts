import { componentNames } from '../../markdown/components.ts';
import { nearest } from '../../text/edit-distance.ts';
import { positionOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

export const unknownComponent: ArticleRule = {
  name: 'unknown-component',
  severity: 'error',
  description:
    'Articles in .mdx use components of the site, or components that they import or define.',
  checkArticle({ article, nodes }) {
    if (article.format !== 'mdx') return [];
    const code = nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : [])).join('\n');
    const isOwn = (name: string) => new RegExp(`\\b${name.replaceAll('$', '\\$')}\\b`).test(code);
    return nodes.flatMap((node) => {
      if (
        (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') ||
        !node.name ||
        /^[a-z]/.test(node.name)
      )
        return [];
      const [name = ''] = node.name.split('.');
      if (componentNames.includes(name) || isOwn(name)) return [];
      const meant = nearest(name, componentNames);
      return [
        {
          ...positionOf(node),
          message:
            `Unknown component <${node.name}>. ` +
            (meant ? `Did you mean <${meant}>?` : `Use one of: ${componentNames.join(', ')}.`),
        },
      ];
    });
  },
};
