import { expect, test } from 'vitest';
import { readGlossary } from '../../../src/content/glossary-file.ts';
import { readArticles } from '../../../src/content/read-articles.ts';
import { readSearchFiles } from '../../../src/content/search-files.ts';
import { readShared } from '../../../src/content/shared-files.ts';
import { positionsOf, tempArticles, valid } from '../../support/temp-articles.ts';

const FILE = 'en/_shared/glossary.yml';

const read = (text: string) => {
  const folder = tempArticles({ [FILE]: text });
  const { entries, problems } = readGlossary(folder, 'en', new Set(['stop-orders']));
  return {
    entries,
    problems: problems.map(({ message }) => message),
    positions: positionsOf(problems, folder),
  };
};

test('a missing file, and one without entries, is an empty glossary', () => {
  expect(readGlossary(tempArticles({}), 'en')).toMatchObject({ entries: [], problems: [] });
  expect(read('# none yet\n')).toEqual({ entries: [], problems: [], positions: [] });
});

test('reads terms with their forms, definitions and articles', () => {
  const { entries, problems } = read(
    '- term: Stop order\n  forms: [stop-loss, 2024]\n' +
      '  definition: An order with **a price** that [waits](/x/).\n  article: stop-orders\n' +
      '- { term: PIN, definition: Six digits. }\n- { term: pin, definition: A needle. }\n',
  );
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    {
      term: 'Stop order',
      forms: ['stop-loss', '2024'],
      definition: 'An order with **a price** that [waits](/x/).',
      article: 'stop-orders',
    },
    { term: 'PIN', forms: [], definition: 'Six digits.' },
    { term: 'pin', forms: [], definition: 'A needle.' },
  ]);
});

const entry = (fields: string) => `- term: Fee\n  definition: A cost.\n${fields}`;

test.each([
  ['no list', 'Fee: A cost.\n', '1:1', 'Write a list of entries'],
  ['no definition', '- term: Fee\n', '1:3', 'Write `definition: …`, one sentence'],
  ['an empty definition', '- term: Fee\n  definition: ""\n', '2:15', 'Write `definition: …`'],
  ['no term', '- definition: A cost.\n', '1:3', 'Write `term: …`'],
  ['a term without a letter', '- { term: "–", definition: A cost. }\n', '1:11', 'Write `term: …`'],
  ['forms that are no list', entry('  forms: fees\n'), '3:10', 'Write a list of other spellings'],
  ['an unknown field', entry('  also: fees\n'), '1:3', 'Write a list of entries'],
  ['a form twice', entry('  forms: [fees, fee]\n'), '3:17', '"fee" is also a form of "Fee".'],
  [
    'a term that is a form of another',
    `${entry('  forms: [charge]\n')}- term: Charge\n  definition: A fee.\n`,
    '4:9',
    '"Charge" is also a form of "Fee". Remove one of the two.',
  ],
  [
    'an unknown article',
    entry('  article: stop-order\n'),
    '3:12',
    'Unknown article "stop-order". Did you mean "stop-orders"?',
  ],
  [
    'a definition of two paragraphs',
    '- term: Fee\n  definition: "One.\\n\\nTwo."\n',
    '2:15',
    'The definition is not one plain sentence.',
  ],
  [
    'a definition with HTML',
    '- term: Fee\n  definition: A <b>cost</b>.\n',
    '2:15',
    'The definition is not one plain sentence.',
  ],
  ['invalid YAML', '- term: [\n', undefined, 'Invalid YAML'],
  ['a duplicate field', `${entry('  term: Fees\n')}`, '3:3', 'Duplicate field.'],
])('reports %s with its position and the fix', (_name, text, position, message) => {
  const { problems, positions } = read(text);
  expect(problems[0]).toContain(message);
  expect(positions[0]).toContain(`${FILE}:${position ?? ''}`);
  if (position !== undefined) expect(positions).toEqual([`${FILE}:${position} shared`]);
});

test('the check reads it, and the reader of includes leaves it alone', () => {
  const folder = tempArticles({ 'en/basics/fees.md': valid, [FILE]: entry('  article: fee\n') });
  expect(positionsOf(readArticles(folder).problems, folder)).toEqual([`${FILE}:3:12 shared`]);
  expect(readShared(folder, 'en').problems).toEqual([]);
});

test('the forms of a term are synonyms', () => {
  const folder = tempArticles({
    [FILE]: entry('  forms: [charge]\n'),
    'en/_search/synonyms.yml': '- [top up, deposit]\n',
  });
  expect(readSearchFiles(folder, 'en', new Set()).synonyms).toEqual([
    ['top up', 'deposit'],
    ['Fee', 'charge'],
  ]);
});
