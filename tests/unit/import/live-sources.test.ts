import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UserError } from '../../../src/lib/problem.ts';
import { allSources } from '../../../src/import/sources/all-sources.ts';
import type { Source } from '../../../src/import/sources/source.ts';
import { freshdeskApi, freshdeskKey } from '../../support/freshdesk-api.ts';
import { helpscoutApi, helpscoutKey } from '../../support/helpscout-api.ts';
import { hubspotApi, hubspotKey, hubspotRecords } from '../../support/hubspot-api.ts';
import type { Fault, HelpCenterApi } from '../../support/import-api-server.ts';
import { listed, readSource, startImportApi } from '../../support/import-api-server.ts';
import { intercomApi, intercomKey } from '../../support/intercom-api.ts';
import { zendeskApi, zendeskKey } from '../../support/zendesk-api.ts';

type Live = {
  readonly name: string;
  readonly api: HelpCenterApi;
  readonly key: Readonly<Record<string, string>>;
  /** The variable that names the base URL, and what follows the host in it. */
  readonly base?: readonly [variable: string, path: string];
  readonly empty: unknown;
  readonly articles: readonly string[];
};

const sources: readonly Live[] = [
  {
    name: 'zendesk',
    api: zendeskApi,
    key: zendeskKey,
    empty: { categories: [], sections: [], articles: [], next_page: null },
    articles: [
      'de/101',
      'en/101',
      'en/102',
      'en/103 restricted',
      'en/104 restricted',
      'en/105 draft',
    ],
  },
  {
    name: 'intercom',
    api: intercomApi(),
    key: intercomKey,
    base: ['INTERCOM_API_URL', ''],
    empty: { type: 'list', data: [], total_count: 0, pages: { page: 1, total_pages: 1 } },
    articles: [
      'de/101 draft',
      'en/101',
      'en/102',
      'en/103 restricted',
      'en/104 restricted',
      'en/105 draft',
      'en/106',
    ],
  },
  {
    name: 'helpscout',
    api: helpscoutApi,
    key: helpscoutKey,
    base: ['HELPSCOUT_API_URL', '/v1/'],
    empty: {
      sites: { page: 1, pages: 1, items: [{ id: 1 }] },
      collections: { page: 1, pages: 1, items: [] },
    },
    articles: ['en/a101', 'en/a102', 'en/a103 restricted', 'en/a104 draft', 'en/a105'],
  },
  {
    name: 'freshdesk',
    api: freshdeskApi(),
    key: freshdeskKey,
    empty: [],
    articles: ['de/101', 'en/101', 'en/102', 'en/103 restricted', 'en/104 draft', 'en/105'],
  },
  {
    name: 'hubspot',
    api: hubspotApi,
    key: hubspotKey,
    base: ['HUBSPOT_API_URL', ''],
    empty: { data: { KB: { knowledge_article_collection: { total: 0, items: [] } } } },
    articles: hubspotRecords
      .map((each) => {
        const isGerman = each.hs_id === 104;
        return `${isGerman ? 'de' : 'en'}/${each.hs_id}${each.hs_id === 103 ? ' draft' : ''}`;
      })
      .toSorted(),
  },
];

beforeEach(() => {
  for (const { key, base } of sources)
    for (const name of [...Object.keys(key), ...(base ? [base[0]] : [])]) vi.stubEnv(name, '');
});
afterEach(() => vi.unstubAllEnvs());

function sourceOf({ name }: Live): Source {
  const source = allSources.find((each) => each.name === name);
  if (!source) throw new Error(`There is no source ${name}.`);
  return source;
}

/** Reads a source from a server; returns what was read and what was asked. */
async function readLive(live: Live, api: HelpCenterApi, faults: readonly Fault[] = []) {
  const { url, calls } = await startImportApi(api, faults);
  for (const [name, value] of Object.entries(live.key)) vi.stubEnv(name, value);
  if (live.base) vi.stubEnv(live.base[0], url + live.base[1]);
  const center = readSource(sourceOf(live), live.base ? undefined : url);
  return { center, calls };
}

const aKey = { ...zendeskKey, ...intercomKey, ...helpscoutKey, ...freshdeskKey, ...hubspotKey };

describe.each(sources)('$name', (live) => {
  test('reads all pages', async () => {
    const { center } = await readLive(live, live.api);
    expect(listed(await center)).toEqual(live.articles);
  });

  test('reads on after failures that pass', async () => {
    const faults = ['cut', 'broken', { status: 429, after: '0' }, { status: 503 }] as const;
    const { center } = await readLive(live, live.api, faults);
    expect(listed(await center)).toEqual(live.articles);
  });

  test('gives up on a failure that stays, with one sentence', async () => {
    const always = Array.from({ length: 20 }, () => ({ status: 500 }));
    const { center } = await readLive(live, live.api, always);
    await expect(center).rejects.toThrow(UserError);
    await expect(center).rejects.toThrow(/could not be read after 6 tries: status 500/);
  });

  test('says that a key is wrong', async () => {
    const wrong = Object.keys(live.key).map((name) => [name, 'wrong@saltmere.example']);
    const { center, calls } = await readLive({ ...live, key: Object.fromEntries(wrong) }, live.api);
    await expect(center).rejects.toThrow(UserError);
    await expect(center).rejects.toThrow(/answers with status 401\. Check the key/);
    expect(calls.length).toBeLessThan(4);
  });

  test('says that there are no articles', async () => {
    const { center } = await readLive(live, () => ({ json: live.empty }));
    await expect(center).rejects.toThrow(UserError);
    await expect(center).rejects.toThrow(/ has no (solution )?articles/);
  });

  test('names the field that is not as documented', async () => {
    const { center } = await readLive(live, (call) => {
      const reply = live.api(call);
      const text = JSON.stringify(reply?.json ?? {});
      const changed = text.replaceAll(
        /"(created_at|createdAt|hs_created_at)":("[^"]*"|\d+)/g,
        '"$1":"soon"',
      );
      return reply && { ...reply, json: JSON.parse(changed) as unknown };
    });
    await expect(center).rejects.toThrow(UserError);
    await expect(center).rejects.toThrow(/the field "(created_at|createdAt|hs_created_at)"/);
  });

  test('never sends its key in a URL', async () => {
    const { center, calls } = await readLive(live, live.api);
    await center;
    expect(calls.filter(({ query }) => query.toString().includes('secret'))).toEqual([]);
  });

  test('says what to set without a key and a target', async () => {
    await expect(readSource(sourceOf(live), undefined)).rejects.toThrow(
      new RegExp(`^Set ${Object.keys(live.key)[0]} |^Name the help center`),
    );
  });

  test.each(['/nowhere/at/all', ''])('says that there is no folder "%s"', async (folder) => {
    for (const [name, value] of Object.entries(aKey)) vi.stubEnv(name, value);
    await expect(readSource(sourceOf(live), folder)).rejects.toThrow(/^There is no folder /);
  });
});

test('a base URL must be a URL', async () => {
  vi.stubEnv('INTERCOM_TOKEN', 'secret');
  vi.stubEnv('INTERCOM_API_URL', 'api.eu.intercom.io');
  const source = sources.find(({ name }) => name === 'intercom');
  await expect(source && readSource(sourceOf(source), undefined)).rejects.toThrow(
    'INTERCOM_API_URL must be a URL such as https://api.intercom.io. It is "api.eu.intercom.io".',
  );
});
