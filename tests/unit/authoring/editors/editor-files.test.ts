import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { editorFiles } from '../../../../src/authoring/editors/editor-files.ts';
import { noticeSchema } from '../../../../src/content/notice-schema.ts';
import { articleSchema } from '../../../../src/content/article-schema.ts';
import { articleFields } from '../../../../src/content/article-fields.ts';
import { site } from '../../../../src/config/settings.ts';
import { readArticles } from '../../../../src/content/read-articles.ts';
import { tempArticles } from '../../../support/temp-articles.ts';

const texts = new Map(editorFiles().map(({ path, text }) => [path, text]));

type Kind = 'switch' | 'groups' | 'list' | 'count' | 'day' | 'choice' | 'text';

/** The kind of a field, by the values that its schema takes. */
function kindOf(takes: (value: unknown) => boolean): Kind {
  if (takes(true)) return 'switch';
  if (takes({})) return 'groups';
  if (takes(['a']) || takes(['/a'])) return 'list';
  if (takes(1)) return 'count';
  if (takes('2026-01-31') && !takes('2026-02-30')) return 'day';
  return (takes('faq') || takes('open')) && !takes('any words') ? 'choice' : 'text';
}

/** What the schema itself takes for a field, asked value by value, without its JSON schema. */
const answers = Object.fromEntries(
  Object.entries(articleSchema.shape).map(([name, schema]) => {
    const takes = (value: unknown) => schema.safeParse(value).success;
    return [name, { kind: kindOf(takes), required: !takes(undefined) }];
  }),
);

test("the writers' guide names every field and section", () => {
  const text = texts.get('articles/README.md') ?? '';
  for (const name of Object.keys(answers)) expect(text).toContain(`\`${name}\``);
  for (const { label } of site.sections) expect(text).toContain(label.en);
});

test('every field is known with its kind and whether it is required', () => {
  expect(
    Object.fromEntries(
      articleFields().map(({ name, kind, required }) => [name, { kind, required }]),
    ),
  ).toEqual(answers);
});

type Offered = {
  name: string;
  required: boolean;
  type?: string;
  widget?: string;
  list?: boolean;
  options?: unknown;
  fields?: unknown;
  pattern?: unknown;
};

const written = (path: string) => parse(texts.get(path) ?? '') as Record<string, never>;
const pages = written('.pages.yml') as unknown as {
  components: Record<string, Offered>;
  content: { path: string; fields: { name: string; component: string }[] }[];
};
const sveltia = written('docs/_cms/config.yml') as unknown as {
  collections: { folder: string; fields: Offered[] }[];
};

test.each(Object.entries(answers))(
  'both editors in the browser offer %s as the schema has it',
  (name, { kind, required }) => {
    const inPages = pages.components[name];
    const types = {
      switch: 'boolean',
      groups: 'object',
      list: 'string',
      count: 'number',
      day: 'date',
      choice: 'select',
      text: 'string',
    };
    expect(inPages).toMatchObject({ type: types[kind], required });
    expect(inPages?.list ?? false).toBe(kind === 'list');

    const widgets = {
      switch: 'boolean',
      groups: 'object',
      list: 'list',
      count: 'number',
      day: 'datetime',
      choice: 'select',
      text: 'string',
    };
    const inSveltia = sveltia.collections[0]?.fields.find((field) => field.name === name);
    expect(inSveltia).toMatchObject({ widget: widgets[kind], required });

    if (kind === 'groups') {
      const regions = [
        { value: 'eu', label: 'Europe' },
        { value: 'us', label: 'United States' },
        { value: 'asia-pacific', label: 'Asia and Pacific' },
      ];
      const expected = expect.arrayContaining([
        expect.objectContaining({ name: 'region', options: { multiple: true, values: regions } }),
      ]) as unknown;
      expect(inPages?.fields).toEqual(expected);
      expect(inSveltia?.fields).toContainEqual(
        expect.objectContaining({ name: 'region', multiple: true, options: regions }),
      );
    }
    if (kind === 'choice') {
      const ofCategory = site.categories.map(({ id, label }) => ({ value: id, label: label.en }));
      const ofStatus = ['open', 'fixed'].map((value) => ({ value, label: value }));
      const choices = name === 'category' ? ofCategory : ofStatus;
      expect([inPages?.options, inSveltia?.options]).toEqual([{ values: choices }, choices]);
    }
  },
);

test('both write into the folder of each section, with every field and the text', () => {
  // The fixture has two folders that its settings do not name.
  const sections = [...site.sections.map(({ id }) => id), 'basics', 'news'];
  const folders = [...sections, '_notices'].map((id) => `articles/en/${id}`);
  expect(pages.content.map(({ path }) => path)).toEqual(folders);
  expect(sveltia.collections.map(({ folder }) => folder)).toEqual(folders);
  const ofNotices = Object.keys(noticeSchema.shape);
  for (const all of [
    pages.content.map((one) => one.fields),
    sveltia.collections.map((one) => one.fields),
  ]) {
    for (const [index, fields] of all.entries()) {
      const expected = index < sections.length ? Object.keys(answers) : ofNotices;
      expect(fields.map(({ name }) => name)).toEqual([...expected, 'body']);
    }
  }
});

const valid = { title: 'Fees', category: 'faq', published: '2026-01-31', updated: '2026-01-31' };
const article = (fields: Readonly<Record<string, string>>) =>
  `---\n${Object.entries({ ...valid, ...fields })
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\nText.`;

test.each([
  ['days in single quotes', { published: "'2026-01-31'", updated: "'2026-02-01'" }],
  ['days in double quotes', { published: '"2026-01-31"' }],
  ['plain days', {}],
  ['empty lists', { keywords: '[]', related: '[]', redirect_from: '[]' }],
  ['lists of lines', { keywords: '\n  - kyc\n  - two words' }],
  ['lists of lines without indent', { keywords: '\n- kyc\n- "1099"' }],
  ['defaults written out', { views: '0', draft: 'false' }],
  [
    'folded text',
    { title: '>-\n  How do I reset\n  my password?', description: '|-\n  One line.' },
  ],
])('what editors in the browser write is accepted: %s', (_name, fields) => {
  expect(readArticles(tempArticles({ 'en/fees/x.md': article(fields) })).problems).toEqual([]);
});

test.each([
  ['expires', '', 'empty'],
  ['expires', "''", '""'],
  ['review', 'null', 'empty'],
  ['description', '""', '""'],
  ['owner', '~', 'empty'],
  ['keywords', '', 'empty'],
  ['draft', "''", '""'],
])('what they leave empty is told with the fix: %s: %s', (name, value, shown) => {
  const { problems } = readArticles(tempArticles({ 'en/fees/x.md': article({ [name]: value }) }));
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [
      6,
      expect.stringMatching(
        new RegExp(
          `^(The field \`${name}\` is ${shown}|Invalid \`${name}\` ${shown})\\. ` +
            'Write .*, or remove the line\\.$',
        ),
      ),
    ],
  ]);
});
