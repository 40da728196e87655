import { afterEach, beforeEach, expect, test } from 'vitest';
import { followRedirects } from '../../../src/import/redirects/follow-redirects.ts';
import { temporaryFolder } from '../../support/run-command.ts';
import { placeOf, readFolder, writeFiles } from '../../support/source-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const page = (matter: string, body = 'Text.') => `---\n${matter}\n---\n\n${body}\n`;

/** A folder of each tool, and the places of its pages: locale, groups, title, old paths. */
const TOOLS: Readonly<
  Record<string, { files: Readonly<Record<string, string>>; places: readonly string[] }>
> = {
  Docusaurus: {
    files: {
      'docusaurus.config.js':
        "module.exports = { url: 'https://docs.pell.example', baseUrl: '/', // x\n" +
        " i18n: { defaultLocale: 'en', locales: ['en', 'de'] },\n" +
        " presets: [['classic', { docs: { routeBasePath: 'help' } }]],\n" +
        " plugins: [['x', { redirects: [{ to: '/help/intro', from: ['/old', '/older'] }] }]] };",
      'docs/intro.md': page('title: Welcome'),
      'docs/01-billing/_category_.json': '{"label": "Your bills", "position": 2}',
      'docs/01-billing/02-pay.md': page('id: pay-now', '# Pay a bill\n\nText.'),
      'docs/01-billing/index.md': page('slug: /bills'),
      'docs/_partial.md': 'Not a page.',
      'i18n/de/docusaurus-plugin-content-docs/current/intro.md': page('title: Willkommen'),
    },
    places: [
      'de > “Willkommen” > /de/help/intro',
      'en > Your bills > “Billing” > /help/bills',
      'en > Your bills > “Pay a bill” > /help/billing/pay-now',
      'en > “Welcome” > /help/intro',
    ],
  },
  MkDocs: {
    files: {
      'mkdocs.yml':
        'site_url: https://pell.example/kb/\n' +
        'nav:\n  - Start: index.md\n  - Money:\n' +
        '      - pay.md\n      - Refunds: money/refund.md\n' +
        'plugins:\n  - redirects:\n      redirect_maps:\n        old.md: pay.md\n' +
        'markdown_extensions:\n  - x: !!python/name:a.b\n',
      'docs/index.md': '# Welcome\n\nText.',
      'docs/pay.md': 'Text.',
      'docs/money/refund.md': 'Text.',
      'docs/other/rest.md': page('title: The rest'),
    },
    places: [
      'en > Money > “Pay” > /kb/pay/',
      'en > Money > “Refunds” > /kb/money/refund/',
      'en > Other > “The rest” > /kb/other/rest/',
      'en > “Welcome” > /kb/',
    ],
  },
  Jekyll: {
    files: {
      '_config.yml':
        'baseurl: /help\npermalink: pretty\ncollections:\n  guides:\n    output: true\n' +
        '    permalink: /g/:name/\ndefaults:\n  - scope: {path: "", type: guides}\n' +
        '    values: {lang: en}\n',
      '_posts/2024-03-09-new-fees.md': page('title: New fees\ncategories: [News]'),
      '_guides/pay.md': page('title: Pay\nredirect_from: old/pay'),
      '_guides/pay._es.md': page('title: Pagar\nlang: es\npermalink: /es/g/pay/'),
      'about.md': page('title: About\npermalink: /about-us.html'),
      '_includes/part.md': page('title: Part'),
      'README.md': 'No front matter.',
    },
    places: [
      'en > Guides > “Pay” > /help/g/pay/ /old/pay',
      'en > News > “New fees” > /help/news/2024/03/09/new-fees/',
      'en > “About” > /help/about-us.html',
      'es > Guides > “Pagar” > /help/es/g/pay/',
    ],
  },
  Starlight: {
    files: {
      'astro.config.mjs':
        "export default defineConfig({ site: 'https://pell.example', " +
        "redirects: { '/old': '/a/pay/' },\n" +
        'integrations: [starlight({ locales: ' +
        "{ root: { label: 'English', lang: 'en' }, fr: { label: 'F' } } })] });",
      'src/content/docs/index.mdx': page('title: Home\ntemplate: splash'),
      'src/content/docs/a/pay.md': page('title: Pay'),
      'src/content/docs/fr/a/pay.md': page('title: Payer'),
      'src/content/docs/b.md': page('title: B\nslug: c/d'),
    },
    places: ['en > A > “Pay” > /a/pay/', 'en > “B” > /c/d/', 'fr > A > “Payer” > /fr/a/pay/'],
  },
  VitePress: {
    files: {
      '.vitepress/config.ts': "export default { base: '/kb/', locales: { root: { lang: 'en' } } }",
      'index.md': page('layout: home'),
      'guide/index.md': '# Guide\n\nText.',
      'guide/pay.md': '# Pay\n\nText.',
    },
    places: ['en > Guide > “Guide” > /kb/guide/', 'en > Guide > “Pay” > /kb/guide/pay.html'],
  },
  'GitHub wiki': {
    files: {
      'Home.md': 'Text.',
      '_Sidebar.md': '- **Money**\n  - [[Pay a bill|Pay-a-bill]]\n\n## More\n\n* [Home](Home)\n',
      'Pay-a-bill.md': 'Text.',
      '_Footer.md': 'Footer.',
    },
    places: ['en > Money > “Pay a bill” > /wiki/Pay-a-bill', 'en > More > “Home” > /wiki/Home'],
  },
  folder: {
    files: {
      'content/02-Money/Pay a bill.md': page('title: Pay\nid: 360012345678'),
      'content/02-Money/refund.md': '# Refund\n\nText.',
      'content/01-start/hello.md': 'Text.',
      'README.md': 'About the repository.',
    },
    places: [
      'en > Money > “Pay” > /hc/en-us/articles/360012345678 /hc/articles/360012345678',
      'en > Money > “Refund” > ',
      'en > Start > “Hello” > ',
    ],
  },
};

test.each(Object.entries(TOOLS))(
  '%s: sections, titles, locales and old paths',
  async (name, tool) => {
    writeFiles(folder.path, tool.files);
    const { articles, notes } = await readFolder('markdown', folder.path);
    expect(articles.map(placeOf).toSorted()).toEqual(tool.places);
    expect(notes[0]).toBe(`The folder is read as ${name}.`);
  },
);

test.each([
  ['Docusaurus', 'static/_redirects', ['/old', '/older', '/host'], '/help/intro'],
  ['MkDocs', 'docs/_redirects', ['/kb/old/', '/host'], '/kb/pay/'],
  ['Starlight', 'public/_redirects', ['/old', '/host'], '/a/pay/'],
])('%s: redirects of the site lead to their article', async (name, file, from, to) => {
  const host = `/host ${to.replace(/\/$/, '')} 301\n/splat/* / 301\n`;
  writeFiles(folder.path, { ...TOOLS[name]?.files, [file]: host });
  const center = await readFolder('markdown', folder.path);
  expect(center.redirects).toEqual(from.map((each) => ({ from: each, to })));
  const { articles } = followRedirects(center);
  const target = articles.find(({ oldUrls }) => oldUrls.includes(to));
  expect(target?.oldUrls).toEqual(expect.arrayContaining(from));
});

test.each([
  ['draft: true', 'draft'],
  ['unlisted: true', 'draft'],
  ['published: false', 'draft'],
  ['draft: false', undefined],
])('%s', async (matter, hidden) => {
  writeFiles(folder.path, { 'a/b.md': page(matter) });
  const { articles } = await readFolder('markdown', folder.path);
  expect(articles[0]?.hidden).toBe(hidden);
});

test.each([
  ['date: 2024-03-01 10:00:00 +0200\nlast_modified_at: 2024-05-02', '2024-03-01', '2024-05-02'],
  ['published: 2024-03-01', '2024-03-01', '2024-03-01'],
  ['date: 2024-3-1\nlast_update:\n  date: 1/5/2024', '2024-03-01', '2024-03-01'],
  ['created_at: "2019-07-30T00:31:40Z"\nupdated: 2018-01-01', '2019-07-30', '2019-07-30'],
])('days of %j', async (matter, published, updated) => {
  writeFiles(folder.path, { 'a/b.md': page(matter) });
  const { articles } = await readFolder('markdown', folder.path);
  expect(articles[0]).toMatchObject({ published, updated });
});

test('versions: the one that readers see first is imported', async () => {
  writeFiles(folder.path, {
    'docusaurus.config.js': 'module.exports = {};',
    'versions.json': '["2.0", "1.0"]',
    'docs/next.md': 'Next.',
    'versioned_docs/version-2.0/pay.md': 'Pay.',
    'versioned_docs/version-1.0/pay.md': 'Old.',
  });
  const { articles, notes } = await readFolder('markdown', folder.path);
  expect(articles.map(placeOf)).toEqual(['en > “Pay” > /docs/pay']);
  expect(notes).toContain('The versions 1.0 are not imported: a page has one text here.');
});

test('words for search, and a description', async () => {
  writeFiles(folder.path, {
    'a/b.md': page('description: Short.\nkeywords: [fee, "price, cost"]\ntags:\n  - label: Money'),
  });
  const { articles } = await readFolder('markdown', folder.path);
  expect(articles[0]).toMatchObject({
    description: 'Short.',
    keywords: ['fee', 'price', 'cost', 'Money'],
  });
});
