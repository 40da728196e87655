import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/run-command.ts';
import { readFolder, textOf, writeFiles } from '../../support/source-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

const MKDOCS = {
  'mkdocs.yml':
    'site_name: x\nplugins:\n  - macros:\n      include_dir: parts\nextra:\n  tel: "555"\n',
};
const JEKYLL = { '_config.yml': 'email: a@pell.example\n' };
const DOCUSAURUS = { 'docusaurus.config.js': 'module.exports = {};' };
const STARLIGHT = { 'astro.config.mjs': 'export default {};' };
const VITEPRESS = { '.vitepress/config.mjs': 'export default {};' };

type Files = Readonly<Record<string, string>>;

async function imported(files: Files, path: string, body: string) {
  writeFiles(folder.path, { ...files, [path]: `---\ntitle: T\n---\n\n${body}\n` });
  const center = await readFolder('markdown', folder.path);
  const article = center.articles.find(({ file }) => file === path);
  return { ...center, text: article ? textOf(article) : '' };
}

const lines = '1\n\n2\n\n3';
const marked = 'no\n<!-- --8<-- [start:b] -->\nyes\n<!-- --8<-- [end:b] -->\nno';

test.each<[string, Files, string, string, string]>([
  [
    'a snippet',
    { ...MKDOCS, 'p.md': 'Part.' },
    'docs/a.md',
    'A\n\n--8<-- "p.md"\n\nB',
    'A\n\nPart.\n\nB',
  ],
  [
    'a snippet in a list',
    { ...MKDOCS, 'docs/p.md': 'Part.\n\nMore.' },
    'docs/a.md',
    '1. A\n\n    --8<-- "p.md"\n\n2. B',
    '1. A\n\n    Part.\n\n    More.\n\n2. B',
  ],
  [
    'a snippet in code',
    { ...MKDOCS, 'x.py': 'print(1)\n' },
    'docs/a.md',
    '```python\n--8<-- "x.py"\n```',
    '```python\nprint(1)\n```',
  ],
  [
    'a list of snippets',
    { ...MKDOCS, 'p.md': 'One.', 'q.md': '\nTwo.' },
    'docs/a.md',
    '--8<--\np.md\n; r.md\nq.md\n--8<--',
    'One.\n\nTwo.',
  ],
  [
    'an escaped snippet',
    { ...MKDOCS, 'p.md': 'Part.' },
    'docs/a.md',
    '```\n;--8<-- "p.md"\n```',
    '```\n--8<-- "p.md"\n```',
  ],
  ['lines of a snippet', { ...MKDOCS, 'p.md': lines }, 'docs/a.md', '--8<-- "p.md:3:4"', '2'],
  ['a part of a snippet', { ...MKDOCS, 'p.md': marked }, 'docs/a.md', '--8<-- "p.md:b"', 'yes'],
  [
    'an include of Jinja within a sentence',
    { ...MKDOCS, 'parts/s.html': '<a href="mailto:a@pell.example">Mail {{ tel }}</a>\n' },
    'docs/a.md',
    'Please {% include "s.html" %}.',
    'Please <a href="mailto:a@pell.example">Mail 555</a>.',
  ],
  ['an assignment', MKDOCS, 'docs/a.md', '{% set app = "Ollama" %}\nUse {{ app }}.', 'Use Ollama.'],
  [
    'raw',
    MKDOCS,
    'docs/a.md',
    'Write {% raw %}{{ tel }}{% endraw %}.',
    String.raw`Write \{{ tel }}.`,
  ],
  ['raw in code', MKDOCS, 'docs/a.md', '`{% raw %}{{ tel }}{% endraw %}`', '`{{ tel }}`'],
  [
    'an include of Jekyll with a parameter',
    { ...JEKYLL, '_includes/n.md': 'Mind {{ include.what }}, {{ site.email }}.' },
    'a.md',
    '{% include n.md what="the gap" %}',
    'Mind the gap, a@pell.example.',
  ],
  [
    'an include beside the page',
    { ...JEKYLL, 'b/_p.md': 'Part.' },
    'b/a.md',
    '{% include_relative _p.md %}',
    'Part.',
  ],
  [
    'a partial of Docusaurus with its links',
    { ...DOCUSAURUS, 'docs/b/_p.mdx': 'See [x](./x.md) in {props.city}.', 'docs/b/x.md': 'X' },
    'docs/a.mdx',
    'import Part from \'./b/_p.mdx\';\n\n<Part city="Pell" />\n\nEnd',
    'See [x](source:docs/b/x.md) in Pell.\n\nEnd',
  ],
  [
    'a partial within a partial',
    {
      ...STARLIGHT,
      'src/p/_p.mdx': "import Q from './_q.mdx'\n\nOne.\n\n<Q />",
      'src/p/_q.mdx': 'Two.',
    },
    'src/content/docs/a.mdx',
    "import P from '../../p/_p.mdx'\n\n<P></P>",
    'One.\n\nTwo.',
  ],
  [
    'an include of VitePress',
    { ...VITEPRESS, 'p.md': lines },
    'a.md',
    '<!--@include: ./p.md{3,}-->',
    '2\n\n3',
  ],
  [
    'braces of a tool without templates',
    DOCUSAURUS,
    'docs/a.md',
    'A {{x}} `{{x}}`',
    String.raw`A \{{x}} ` + '`{{x}}`',
  ],
  ['a comment', MKDOCS, 'docs/a.md', 'A\n\n[//]: <> (REMOVE ME)\n\nB', 'A\n\nB'],
])('%s', async (_name, files, path, body, expected) => {
  expect((await imported(files, path, body)).text).toBe(expected);
});

test.each<[string, Files, string, string, string]>([
  [
    'a missing file',
    MKDOCS,
    'docs/a.md',
    'A\n\n--8<-- "p.md"',
    'docs/a.md:7 --8<-- "p.md": there is no such file',
  ],
  [
    'a file outside the folder',
    JEKYLL,
    'a.md',
    '{% include ../../secret.md %}',
    'a.md:5 {% include ../../secret.md %}: there is no such file',
  ],
  [
    'a program',
    { ...JEKYLL, '_includes/n.md': 'A\n{% if x %}B{% endif %}' },
    'a.md',
    '{% include n.md %}',
    'a.md:5 {% include n.md %}: _includes/n.md:2 has {% if x %}B{% endif %}, which is a program',
  ],
  [
    'files that include each other',
    { ...DOCUSAURUS, 'docs/_p.md': "import P from './_p.md'\n\n<P/>" },
    'docs/a.md',
    "import P from './_p.md'\n\n<P/>",
    'docs/_p.md:3 <P/>: the files include each other',
  ],
])('%s is reported with its line', async (_name, files, path, body, expected) => {
  const { unmapped = [] } = await imported(files, path, body);
  expect(unmapped.map(({ file, line, what }) => `${file}:${line} ${what}`)).toContain(expected);
});

test('a page without text is left out, and leads to its section', async () => {
  const { articles, notes } = await imported(
    { ...DOCUSAURUS, 'docs/fees/fees.mdx': "import X from 'x';\n\n<X/>\n" },
    'docs/fees/a.md',
    'See [fees](./fees.mdx).',
  );
  expect(articles.map(({ file }) => file)).toEqual(['docs/fees/a.md']);
  expect(articles[0]?.groups[0]?.oldUrls).toEqual(['/docs/fees']);
  expect(articles.map(textOf)).toEqual(['See [fees](/docs/fees).']);
  expect(notes.join()).toContain('docs/fees/fees.mdx has no text of its own');
});
