import type { Foreign, Form } from './foreign-text.ts';
import { foreignMessage, patternForm } from './foreign-text.ts';

const NAMES =
  'Tabs|TabItem|Tab|Card|CardGroup|CardGrid|Cards|LinkCard|LinkButton|Steps|Step|AccordionGroup|' +
  'FileTree|Frame|Columns|Column|CodeGroup|CodeBlock|Badge|Icon|Image|Video|YouTube|Youtube|' +
  'Snippet|ParamField|ResponseField|Expandable|Update|Tooltip|ThemedImage|DocCardList';

/** `<Tabs>` and other components of MDX in .md, where nothing runs. */
export const components: Form = patternForm({
  sign: '<',
  tool: 'MDX components',
  pattern: new RegExp(String.raw`<(?:${NAMES})\b[^<>]*>`, 'g'),
  in: 'uncoded',
  isMeant: ({ 0: tag }, { parsed, uncoded }) =>
    parsed.article.format === 'md' && (/[=/]/.test(tag) || uncoded.includes(`</${nameIn(tag)}`)),
  instead: 'Remove the tags, and write Markdown or rename the file to .mdx.',
});

function nameIn(tag: string): string {
  return /^<(\w+)/.exec(tag)?.[1] ?? '';
}

/** A code block with the language `{note}`, a directive of MyST. */
export const directives: Form = ({ parsed }) =>
  parsed.ofType('code').flatMap((node): Foreign[] => {
    const { lang } = node;
    if (!lang || !/^\{(?:[a-z]+:)?(?!r\b|python\b|code)[a-z-]+\}$/.test(lang)) return [];
    const start = node.position?.start.offset ?? 0;
    const instead = 'Write > [!NOTE] or another callout, and begin each line of its text with >.';
    return [{ start, end: start + 3, message: foreignMessage(`\`\`\`${lang}`, 'MyST', instead) }];
  });
