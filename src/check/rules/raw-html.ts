import { knownTags } from '../html-list.ts';
import { alternativeTo, judgedTags } from '../html-tags.ts';
import type { ArticleRule } from '../rule.ts';

export const rawHtml: ArticleRule = {
  name: 'raw-html',
  severity: 'warning',
  description:
    'HTML is limited to text elements such as `<kbd>`, `<sub>`, `<br>` and `<details>`. Pages ' +
    'ignore other tags, and show only the text inside.',
  checkArticle(parsed) {
    return judgedTags(parsed).flatMap(({ name, source, consequence, line, column }) => {
      if (consequence !== 'ignored') return [];
      // Tags of components have capital letters.
      const written = knownTags.has(name) ? name : source.slice(1, name.length + 1);
      const message = `Pages ignore the tag <${written}>. ${alternativeTo(written)}`;
      return [{ line, column, message }];
    });
  },
};
