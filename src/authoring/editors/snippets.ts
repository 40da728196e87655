import type { Field } from '../../content/article-fields.ts';

const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/**
 * Returns VS Code snippets for articles
 * (https://code.visualstudio.com/docs/editing/userdefinedsnippets).
 */
export function snippets(fields: readonly Field[]): string {
  const parts: [name: string, prefix: string, description: string, body: string[]][] = [
    [
      'New article',
      'article',
      'The front matter of a new article, its fields in order',
      ['---', ...fields.filter(isUsual).map(fieldLine), '---', '', '$0'],
    ],
    [
      'Notice',
      'notice',
      'A file in _notices/, which tells readers about an incident',
      [
        '---',
        'title: "$1"',
        'kind: ${2|incident,maintenance,info|}',
        'where: ${3|all,home|}',
        '---',
        '',
        '$0',
      ],
    ],
    ...['note', 'tip', 'important', 'warning', 'caution'].map((kind): (typeof parts)[number] => [
      `Callout: ${kind}`,
      kind,
      'A highlighted box',
      [`> [!${kind.toUpperCase()}]`, '> ${1:[your text]}', '', '$0'],
    ]),
    [
      'Question',
      'question',
      'A question whose answer unfolds',
      ['> [!QUESTION] ${1:How long does it take?}', '> ${2:[your answer]}', '', '$0'],
    ],
    [
      'App or web',
      'choices',
      'Steps that differ between the app and the web',
      [
        '> [!APP]',
        '> 1. ${1:[your first step]}',
        '',
        '> [!WEB]',
        '> 1. ${2:[your first step]}',
        '',
        '$0',
      ],
    ],
    [
      'Link to an article',
      'link',
      'A link to another article',
      ['[${1:text}](/articles/${2:file-name}/)$0'],
    ],
    ['Image', 'image', 'An image next to the article', ['![${1:What it shows}](${2:image.png})$0']],
    ['Variable', 'variable', 'A value from _shared/variables.yml', ['{{${1:name}}}$0']],
    [
      'Include',
      'include',
      'A text from _shared/, on a line of its own',
      ['{{> ${1:name}}}', '', '$0'],
    ],
  ];
  const table = Object.fromEntries(
    parts.map(([name, prefix, description, body]) => [
      name,
      { scope: 'markdown,mdx', prefix, description, body },
    ]),
  );
  return `${JSON.stringify(table, null, 2)}\n`;
}

/**
 * Returns whether a new article has the field: required ones, and those that help readers find it.
 */
function isUsual({ required, name }: Field): boolean {
  return required || name === 'description' || name === 'keywords';
}

function fieldLine(field: Field, index: number): string {
  const stop = index + 1;
  if (field.kind === 'day') return `${field.name}: ${today}`;
  if (field.kind === 'choice') return `${field.name}: \${${stop}|${field.options.join(',')}|}`;
  return field.kind === 'list' ? `${field.name}: [$${stop}]` : `${field.name}: "$${stop}"`;
}
