import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../support/run-command.ts';
import { startDev } from '../support/dev-server.ts';
import { copyProject } from '../support/temp-project.ts';

const project = copyProject();
afterAll(() => project.remove());

/** The built site: the content of each file by its path. */
function builtSite(): Record<string, string> {
  const entries = readdirSync(project.output, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'latin1')]));
}

/** Builds without anything that an earlier build has left. */
async function build(
  environment: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const caches = [
    'dist',
    'node_modules/.astro',
    'node_modules/.cache',
    'node_modules/.vite',
    '.astro',
  ];
  for (const name of caches) rmSync(join(project.path, name), { recursive: true, force: true });
  expect(await project.build(environment)).toMatchObject({ status: 0 });
  return builtSite();
}

let clean: Record<string, string>;
beforeAll(async () => {
  clean = await build({});
});

const hostile = {
  vite: {
    BASE_URL: 'https://ci.example/',
    SITE: 'x',
    MODE: 'test',
    DEV: '1',
    PROD: '',
    SSR: '',
    ASSETS_PREFIX: 'https://cdn.example',
    PUBLIC_NAME: 'x',
    VITE_NAME: 'x',
    ASTRO_KEY: 'x',
  },
  node: {
    NODE_ENV: 'development',
    NODE_OPTIONS: '--conditions=development',
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'ar_EG.UTF-8',
    LANGUAGE: 'sv',
    VITEST: 'true',
    TEST: 'true',
  },
  hosts: {
    CI: 'true',
    NETLIFY: 'true',
    VERCEL: '1',
    CF_PAGES: '1',
    GITHUB_ACTIONS: 'true',
    URL: 'x',
    HANDRAIL_TODAY: '2001-01-01',
    HANDRAIL_PREVIEW: '1',
    HANDRAIL_SHARD: '2/2',
    PORT: '1',
    PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: '1',
    PAGEFIND_SITE: 'x',
  },
};

test('variables for Vite, Node and hosts change no byte of a build', async () => {
  const built = await build({ ...hostile.vite, ...hostile.node, ...hostile.hosts });
  expect(Object.keys(built)).toEqual(Object.keys(clean));
  expect(Object.keys(built).filter((path) => built[path] !== clean[path])).toEqual([]);
});

test('.env files in the project change no byte of a build', async () => {
  const names = ['.env', '.env.local', '.env.production', '.env.production.local'];
  const variables = {
    ...hostile.vite,
    NODE_ENV: 'development',
    SITE_URL: 'https://other.example/',
  };
  const text = Object.entries(variables)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
  for (const name of names) writeFileSync(join(project.path, name), text);
  const built = await build({});
  for (const name of names) rmSync(join(project.path, name));
  expect(Object.keys(built).filter((path) => built[path] !== clean[path])).toEqual([]);
});

test('check and the preview ignore the same variables', async () => {
  const { PORT: _port, ...hosts } = hostile.hosts;
  const variables = { ...hostile.vite, ...hostile.node, ...hosts };
  expect(await run('check', [], variables, project.path)).toEqual(
    await run('check', [], {}, project.path),
  );
  const server = await startDev(join(project.path, 'articles'), variables);
  try {
    const response = await fetch(`${server.address}articles/one-paragraph/`);
    const page = await response.text();
    const right = ['action="/search/"', 'data-base="/"'];
    const found = [...right, 'ci.example', 'cdn.example'].filter((text) => page.includes(text));
    expect(found).toEqual(right);
  } finally {
    await server.stop();
  }
});
