import type { Client } from '@modelcontextprotocol/client';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { siteIndexSchema } from '../../src/agents/site-index-schema.ts';
import { publishedArticles } from '../support/article-sources.ts';
import type { AskWorker } from '../support/mcp-clients.ts';
import * as mcp from '../support/mcp-clients.ts';
import { run } from '../support/run-command.ts';
import { testSites } from '../support/test-sites.ts';

const { demo, fixture } = testSites;
const readText = (output: string, path: string) => readFileSync(join(output, path), 'utf8');

test.each(Object.entries(testSites))(
  'index.json of the %s site lists every article as data',
  (_name, site) => {
    const index = siteIndexSchema.parse(JSON.parse(readText(site.output, 'index.json')));
    const published = publishedArticles(site.articles);
    expect(index.articles.map(({ slug }) => slug).toSorted()).toEqual(
      published.map(({ slug }) => slug).toSorted(),
    );
    for (const { slug, section, format, frontMatter } of published) {
      const entry = index.articles.find((each) => each.slug === slug);
      const { title, category, published: day, updated } = frontMatter;
      expect.soft(entry).toMatchObject({ title, category, section, published: day, updated });
      const url = `${index.url}articles/${slug}`;
      const markdown = format === 'md' ? `${url}.md` : undefined;
      expect.soft([entry?.url, entry?.markdown], slug).toEqual([`${url}/`, markdown]);
      const page = readText(site.output, `articles/${slug}/index.html`);
      expect
        .soft(
          entry?.headings.filter(({ id }) => !page.includes(`id="${id}"`)),
          slug,
        )
        .toEqual([]);
    }
  },
);

test.each(Object.entries(testSites))(
  'llms-full.txt of the %s site holds every article',
  (_name, site) => {
    const text = readText(site.output, 'llms-full.txt');
    const urls = [...text.matchAll(/^---\nurl: (\S+)\n/gm)].map(([, url]) => url);
    const index = siteIndexSchema.parse(JSON.parse(readText(site.output, 'index.json')));
    expect(urls).toEqual(index.articles.map(({ url }) => url));
    for (const { slug, markdown, category, published } of index.articles) {
      const label = index.categories.find(({ id }) => id === category)?.label;
      const head = `articles/${slug}/\ncategory: ${JSON.stringify(label)}\n`;
      expect.soft(text, slug).toContain(head);
      expect.soft(text.slice(text.indexOf(head)), slug).toContain(`\npublished: ${published}\n`);
      if (markdown !== undefined)
        expect.soft(text.includes(readText(site.output, `articles/${slug}.md`)), slug).toBe(true);
    }
    expect(readText(site.output, 'llms.txt')).toContain(`<${index.url}llms-full.txt>`);
  },
);

/** The ways to reach the server, each with a client of the official SDK. */
const clients: Record<string, Client> = {};
const server = mcp.endpointOf(demo.output);
const published = mcp.publishedSite(demo.output);
let endpoint: URL;
let askWorker: AskWorker;

beforeAll(async () => {
  endpoint = new URL('mcp', await mcp.listening(server));
  askWorker = await mcp.workerOf(demo.output);
  clients['HTTP'] = await mcp.httpClient(endpoint);
  clients['standard input and output'] = await mcp.commandClient(demo.output);
  clients['a published site'] = await mcp.commandClient((await mcp.listening(published)).href);
  clients['a Worker'] = await mcp.httpClient(new URL('https://help.example/mcp'), askWorker);
});

afterAll(async () => {
  await Promise.all(Object.values(clients).map((client) => client.close()));
  server.close();
  published.close();
});

const ways = ['HTTP', 'standard input and output', 'a published site', 'a Worker'];

test.each(ways)('an agent searches and reads over %s', async (way) => {
  const client = clients[way];
  const { tools } = (await client?.listTools()) ?? { tools: [] };
  expect(tools.map(({ name }) => name)).toEqual(['search', 'read_article']);
  const found = await mcp.call(client, 'search', { query: 'I lost my phone', limit: 3 });
  const { results } = found.structuredContent as {
    results: { slug: string; url: string; snippet: string }[];
  };
  expect(results).toHaveLength(3);
  expect(results[0]?.slug).toBe('i-lost-my-phone');
  expect(results[0]?.snippet).not.toBe('');
  expect(found.text).toContain(results[0]?.url);
  const markdown = readText(demo.output, 'articles/i-lost-my-phone.md');
  for (const article of ['i-lost-my-phone', results[0]?.url])
    expect((await mcp.call(client, 'read_article', { article })).text).toBe(markdown);
});

test.each(ways)(
  'an agent gets an error for what is not there or not allowed over %s',
  async (way) => {
    const client = clients[way];
    for (const article of ['nothing', '../../package.json', 'http://169.254.169.254/latest/'])
      expect.soft(await mcp.call(client, 'read_article', { article }), article).toMatchObject({
        isError: true,
        text: expect.stringContaining('There is no article') as string,
      });
    for (const args of [
      { query: '' },
      { query: 'x'.repeat(5000) },
      { query: 'fees', limit: 1000 },
      { query: 'fees', locale: 'xx' },
      { query: 'fees', category: 'nothing' },
      {},
    ])
      expect.soft(await mcp.call(client, 'search', args), JSON.stringify(args)).toMatchObject({
        isError: true,
      });
    const nothing = await mcp.call(client, 'search', { query: '"zzzz qqqq"' });
    expect(nothing.text).toBe('No article matches. Try other words.');
  },
);

test('a category limits the results, and the site finds its own spelling', async () => {
  const { structuredContent } = await mcp.call(clients['HTTP'], 'search', {
    query: 'pasword resett',
    category: 'faq',
    limit: 20,
  });
  const { results, corrected } = structuredContent as {
    results: { category: string }[];
    corrected: string;
  };
  expect(new Set(results.map(({ category }) => category))).toEqual(new Set(['faq']));
  expect(corrected).toContain('password');
});

test('hidden articles are neither found nor read, and .mdx articles name their page', async () => {
  const client = await mcp.commandClient(fixture.output);
  onTestFinished(() => client.close());
  for (const article of ['draft', 'expired', 'scheduled']) {
    expect.soft((await mcp.call(client, 'read_article', { article })).isError, article).toBe(true);
    const { text } = await mcp.call(client, 'search', { query: article, limit: 20 });
    expect.soft(text, article).not.toContain(`/articles/${article}/`);
  }
  const { text } = await mcp.call(client, 'read_article', { article: 'mdx-article' });
  expect(text).toContain('https://help.fernhill.example/articles/mdx-article/');
});

test.each<[string, Record<string, string>, number]>([
  ['another host name', { host: 'evil.example' }, 403],
  ['a page of another site', { origin: 'https://evil.example' }, 403],
  ['a large message', { body: JSON.stringify({ x: 'y'.repeat(100_000) }) }, 413],
  ['another path', { path: '/' }, 404],
  ['broken JSON', { body: '{' }, 400],
])('the endpoint refuses %s', async (_name, { path = '/mcp', body = '{}', ...headers }, status) => {
  const answered = await new Promise<number | undefined>((resolve, reject) => {
    const sent = request(
      new URL(path, endpoint),
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          ...headers,
        },
      },
      (response) => resolve(response.resume().statusCode),
    );
    sent.on('error', reject);
    sent.end(body);
  });
  expect(answered).toBe(status);
});

test('the Worker serves the rest of the site, and pages of other sites may ask it', async () => {
  const at = (path: string, method = 'GET') =>
    askWorker(new Request(`https://help.example${path}`, { method }));
  expect(await (await at('/llms.txt')).text()).toBe(readText(demo.output, 'llms.txt'));
  expect((await at('/nowhere')).status).toBe(404);
  const { headers } = await at('/mcp', 'OPTIONS');
  expect(headers.get('access-control-allow-origin')).toBe('*');
});

test.each([
  [['--site', 'nowhere'], 1, 'The folder nowhere does not exist. Run npm run build first.'],
  [['--site', 'src'], 1, 'src cannot be searched: There is no index.json. Build the site with'],
  [['--port', 'x'], 2, '--port is "x" but must be a number up to 65535.'],
  [['--worker', 'no/folder/worker.js'], 1, 'no/folder'],
])('mcp %s says what is wrong', async (args, status, message) => {
  const result = await run('mcp', args);
  expect(result.status).toBe(status);
  expect(result.stderr).toContain(message);
  expect(result.stdout).toBe('');
});
