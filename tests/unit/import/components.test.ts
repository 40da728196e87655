import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importArticles } from '../../support/a-help-center.ts';
import { temporaryFolder } from '../../support/run-command.ts';
import { readFolder, textOf, writeFiles } from '../../support/source-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const NOTE = '> [!NOTE]\n> See [b](source:src/content/docs/g/b.md).';

async function read(body: string, name: string) {
  const file = `src/content/docs/g/${name}`;
  writeFiles(folder.path, {
    'astro.config.mjs': 'export default {};',
    'src/content/docs/g/b.md': '---\ntitle: B\n---\n\nText.\n',
    [file]: `---\ntitle: T\n---\n\n${body}\n`,
  });
  const { articles } = await readFolder('markdown', folder.path);
  const article = articles.find((each) => each.file === file);
  return { article };
}

async function imported(body: string, name = 'a.mdx') {
  const { article } = await read(body, name);
  return { text: article ? textOf(article) : '', dropped: article?.dropped ?? [] };
}

/** Names of components that are elements of HTML in lower case. */
const ELEMENTS = ['Section', 'Form', 'Table', 'Frame', 'Article', 'Center', 'Figure', 'Menu'];

test.each([
  ['<Aside type="note">\n  See [b](/g/b/).\n</Aside>', NOTE],
  ['<Aside>\n\n    See [b](/g/b/).\n\n</Aside>', NOTE],
  ['<Aside>See [b](/g/b/).</Aside>', NOTE],
  ['<Aside>\n  Use `<Aside>`.\n</Aside>', '> [!NOTE]\n> Use `<Aside>`.'],
  ['<div class="x">\n<Aside>\nSee [b](/g/b/).\n</Aside>\n</div>', NOTE],
  [
    '<Aside type="caution" title="Watch out!">\n  An *aside*.\n</Aside>',
    '> [!CAUTION]\n> **Watch out!**\n>\n> An *aside*.',
  ],
  [
    '- Item\n\n  <Aside type="tip">\n    One.\n\n    Two.\n  </Aside>',
    '- Item\n\n  > [!TIP]\n  > One.\n  >\n  > Two.',
  ],
  [
    '<Tabs>\n  <TabItem label="App">\n    <Aside>\n      See [b](/g/b/).\n    </Aside>\n' +
      '  </TabItem>\n</Tabs>',
    `## App\n\n${NOTE}`,
  ],
  [
    '<Aside>\n  <table><tr><th>A</th></tr><tr><td>1</td></tr></table>\n</Aside>',
    '> [!NOTE]\n> | A |\n> | - |\n> | 1 |',
  ],
  [
    '<Details>\n  <Summary>Why?</Summary>\n  See [b](/g/b/).\n</Details>',
    '> [!QUESTION] Why?\n> See [b](source:src/content/docs/g/b.md).',
  ],
  ['<Error title="No">\n  Text.\n</Error>', '> [!WARNING]\n> **No**\n>\n> Text.'],
  ...ELEMENTS.map((name): [string, string] => [
    `<${name} title="Head">\n    See [b](/g/b/).\n</${name}>`,
    '**Head**\n\nSee [b](source:src/content/docs/g/b.md).',
  ]),
  [
    '<Section>\n  <Tabs>\n    <TabItem label="App">\n\n      Write `<Tab>`.\n\n' +
      '    </TabItem>\n  </Tabs>\n</Section>',
    '## App\n\nWrite `<Tab>`.',
  ],
])('%j is read as Markdown', async (body, expected) => {
  expect((await imported(body)).text).toBe(expected);
});

const B = 'source:src/content/docs/g/b.md';

test.each([
  ['Go <Link to="/g/b/">to *b*</Link>.', `Go [to *b*](${B}).`],
  ['<Link\n  to="/g/b/"\n>\n  To b\n</Link>', `[To b](${B})`],
  ['<LinkButton href="/g/b/" icon="x">Read `b`</LinkButton>', `[Read \`b\`](${B})`],
  ["<Link to={useBaseUrl('/g/b/')}>b</Link>", `[b](${B})`],
  ['<Link to={`/g/b/`}>b</Link>', `[b](${B})`],
  [
    '<Link to="/g/b/"><img src="https://x.example/i.png" alt="i" /></Link>',
    `[![i](https://x.example/i.png)](${B})`,
  ],
  [
    '<Card title="Use `b`" href="/g/b/">\n  About it.\n</Card>',
    `**[Use \\\`b\\\`](${B})**\n\nAbout it.`,
  ],
  ['<Card href="/g/b/">\n  About it.\n</Card>', `[About it.](${B})`],
  ['<Card href="/g/b/">\n\n- One\n- Two\n\n</Card>', `- One\n- Two\n\n[/g/b/](${B})`],
  [
    '<Card href="/g/b/">A [link](https://x.example/).</Card>',
    `A [link](https://x.example/).\n\n[/g/b/](${B})`,
  ],
  ['<LinkCard title="B" href="/g/b/" description="All of it." />', `[B](${B}): All of it.`],
  ['<LinkCard title="B" href="/g/b/" />', `[B](${B})`],
  ['<Card title="B" description="All." />', '**B**: All.'],
  ['<Card title="B" description="All.">\n  More.\n</Card>', '**B**\n\nAll.\n\nMore.'],
  ['A <Badge text="new" variant="tip" /> thing', 'A new thing'],
  ['<div className="row">\n  <Link to="/g/b/">b</Link>\n</div>', `[b](${B})`],
  ['<div><Link to="/g/b/">b</Link></div>', `[b](${B})`],
  [
    '<ul>\n<li><Image src="https://x.example/i.png" alt="I" /></li>\n</ul>',
    '- ![I](https://x.example/i.png)',
  ],
  ['<ul>\n<li>A <Link to="/g/b/">b</Link></li>\n</ul>', `- A [b](${B})`],
  ['<Link to="/g/b (1)/">b</Link>', '[b](</g/b (1)/>)'],
])('%j becomes a link', async (body, expected) => {
  const { text, dropped } = await imported(body);
  expect(text).toBe(expected);
  expect(dropped.filter(([name]) => name.startsWith('<'))).toEqual([]);
});

test.each([
  ['<Table><tr><th>A</th></tr><tr><td>1</td></tr></Table>', 'a.md', '| A |\n| - |\n| 1 |'],
  ['<Center>\nText\n</Center>', 'a.md', 'Text'],
  ['```jsx\n<Aside>\n  x\n</Aside>\n```', 'a.mdx', '```jsx\n<Aside>\n  x\n</Aside>\n```'],
  ['Write `<Link to="/g/b/">b</Link>`', 'a.mdx', 'Write `<Link to="/g/b/">b</Link>`'],
])('%j in %s is HTML or code', async (body, name, expected) => {
  expect((await imported(body, name)).text).toBe(expected);
});

/** Imports a page and returns the words that it lost, and the links before and after. */
async function proofOf(body: string, name = 'a.mdx') {
  const { article } = await read(body, name);
  const out = join(folder.path, 'out');
  const { results } = await importArticles(out, article ? [article] : []);
  const [result] = results;
  return {
    lost: result?.body.lost.join(' '),
    links: [result?.body.before.links, result?.body.after.links],
  };
}

test.each([
  ['<video src="https://x.example/a.mp4">Your browser is old.</video>', '', [0, 0]],
  ['Text <Chart title="Growth of 2024" />', 'growth of 2024', [0, 0]],
  ['<Chart title="Growth" href="https://x.example/" />', '', [1, 1]],
  ['<Redirect to="/g/b/" />\n\nText', '', [1, 0]],
  ['<Tooltip text="Long">short</Tooltip>', 'long', [0, 0]],
  ['<Card title="B" href="/g/b/">\n    About it.\n</Card>', '', [1, 1]],
  ['<Translate id="a" description="For them">Text</Translate>', '', [0, 0]],
  ["import X from './x.js';\n\nText {/* hidden */}", '', [0, 0]],
  ['# T\n\n:::note[Read this]\n\nText.\n\n:::', '', [0, 0]],
  ['<Aside type="tip" title="Look">\n  See [b](/g/b/).\n</Aside>', '', [1, 1]],
  ['<details>\n<summary>Why</summary>\n**Because** of [b](/g/b/).\n</details>', '', [1, 1]],
  ['<ul>\n<li>A <Link to="/g/b/">b</Link></li>\n</ul>', '', [1, 1]],
  ['<Tabs>\n<TabItem label="App">\n\n    One\n\n</TabItem>\n</Tabs>', '', [0, 0]],
  ['A <Kbd>B</Kbd>c `<Chart title="x" />`', '', [0, 0]],
])('the report says what is lost of %j', async (body, lost, links) => {
  expect(await proofOf(body)).toEqual({ lost, links });
});
