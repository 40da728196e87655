import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ledger } from '../../../src/publish/ledger.ts';
import type { PublishStep, Release } from '../../../src/publish/plan.ts';
import { planRelease } from '../../../src/publish/plan.ts';
import { cacheControlOf, stepOf } from '../../../src/publish/upload-order.ts';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(hours * HOUR);
const nothing: Ledger = { releases: [] };

/**
 * A site of some pages, each of which needs a script of its own and leads to all others; search
 * knows all of them.
 */
type Site = Readonly<Record<string, number>>;

const scriptOf = (page: string, state: number) => `_astro/${page}.${state}.js`;
const pageOf = (page: string) => `${page}/index.html`;

/** Contents stand for their hashes: what the file needs, one path a word. */
function releaseOf(site: Site): Release {
  const pages = Object.entries(site);
  const links = pages.map(([page]) => pageOf(page)).join(' ');
  const chunk = `pagefind/index/en_${pages.flat().join('')}.pf_index`;
  const files = [
    ...pages.map(([page, state]) => [pageOf(page), `${scriptOf(page, state)} ${links}`]),
    ...pages.map(([page, state]) => [scriptOf(page, state), '']),
    [chunk, ''],
    ['index.html', links],
    ['pagefind/pagefind-entry.json', `${chunk} ${links}`],
  ].map(([path, needs]) => [path ?? '', needs ?? ''] as const);
  const id = JSON.stringify(site);
  return { id, files: Object.fromEntries([...files, ['release.json', id]]) };
}

type Store = { readonly files: Map<string, string>; ledger: Ledger };

/**
 * Publishes to a store, one file after the other, and stops after some. @returns whether it came to
 * the end
 */
function publishUpTo(
  store: Store,
  release: Release,
  now: Date,
  most: number,
  afterEach = () => {},
): boolean {
  const steps = planRelease(store.ledger, release, now, 24 * HOUR).flatMap(
    (step): (() => unknown)[] => {
      if ('ledger' in step) return [() => (store.ledger = step.ledger)];
      if ('put' in step)
        return step.put.map((path) => () => store.files.set(path, release.files[path] ?? ''));
      return step.remove.map((path) => () => store.files.delete(path));
    },
  );
  for (const step of steps.slice(0, most)) {
    step();
    afterEach();
  }
  return most >= steps.length;
}

const filesIn = (steps: readonly PublishStep[]) =>
  steps.flatMap((step) => {
    if ('put' in step) return step.put;
    return 'remove' in step ? step.remove : [];
  });

/**
 * What readers who come from the home page or from search are led to and the store does not have.
 */
function missingIn({ files }: Store): string[] {
  const needed = new Set(['index.html', 'pagefind/pagefind-entry.json']);
  for (const path of needed)
    for (const need of (files.get(path) ?? '').split(' ').filter((name) => name !== ''))
      needed.add(need);
  return [...needed].filter((path) => !files.has(path));
}

const sites = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 3 }), {
  minKeys: 1,
});
const runs = fc.array(
  fc.record({
    site: sites,
    most: fc.oneof(fc.integer({ min: 0, max: 25 }), fc.constant(99)),
    hours: fc.integer({ min: 0, max: 30 }),
  }),
  { minLength: 1, maxLength: 6 },
);

test('at every moment, each file at the target has its dependencies', () => {
  fc.assert(
    fc.property(runs, (attempts) => {
      const store: Store = { files: new Map(), ledger: nothing };
      publishUpTo(store, releaseOf({ a: 1, b: 1 }), at(0), Infinity);
      let hours = 0;
      for (const { site, most, hours: passed } of attempts) {
        hours += passed;
        publishUpTo(store, releaseOf(site), at(hours), most, () =>
          expect(missingIn(store)).toEqual([]),
        );
      }
    }),
    { numRuns: 2000 },
  );
});

test('published again after any interruption, a release is there as it was made', () => {
  fc.assert(
    fc.property(runs, sites, (attempts, last) => {
      const store: Store = { files: new Map(), ledger: nothing };
      let hours = 0;
      for (const { site, most, hours: passed } of attempts)
        publishUpTo(store, releaseOf(site), at((hours += passed)), most);
      const release = releaseOf(last);
      expect(publishUpTo(store, release, at(hours), Infinity)).toBe(true);
      expect(
        Object.fromEntries([...store.files].filter(([path]) => path in release.files)),
      ).toEqual(release.files);

      const others = () => [...store.files.keys()].filter((path) => !(path in release.files));
      expect(others().every((path) => stepOf(path, true) === 'hashed')).toBe(true);
      publishUpTo(store, release, at(hours + 25), Infinity);
      expect(others()).toEqual([]);
    }),
  );
});

test('files of the release before stay for a day, pages go at once', () => {
  const store: Store = { files: new Map(), ledger: nothing };
  publishUpTo(store, releaseOf({ a: 1, b: 1 }), at(0), Infinity);
  publishUpTo(store, releaseOf({ a: 2 }), at(100), Infinity);
  expect([...store.files.keys()]).toEqual(
    expect.arrayContaining(['_astro/a.1.js', '_astro/b.1.js', '_astro/a.2.js']),
  );
  expect(store.files.has('b/index.html')).toBe(false);

  publishUpTo(store, releaseOf({ a: 2 }), at(123), Infinity);
  expect(store.files.has('_astro/b.1.js')).toBe(true);
  publishUpTo(store, releaseOf({ a: 2 }), at(125), Infinity);
  expect(store.files.has('_astro/b.1.js')).toBe(false);
  expect(store.ledger.releases).toHaveLength(1);
});

test('a release that is there already is not uploaded again', () => {
  const store: Store = { files: new Map(), ledger: nothing };
  publishUpTo(store, releaseOf({ a: 1 }), at(0), Infinity);
  expect(filesIn(planRelease(store.ledger, releaseOf({ a: 1 }), at(1), HOUR))).toEqual([]);
});

test('what no ledger names is never removed', () => {
  expect(planRelease(nothing, releaseOf({ a: 1 }), at(0), 0)).toContainEqual({ remove: [] });
});

test.each([
  ['_astro/page.Uou7rZ4A.js', 'hashed'],
  ['_astro/map.BsYcRkTm_Z1ob51m.webp', 'hashed'],
  ['pagefind/fragment/en_1a2b3c4.pf_fragment', 'hashed'],
  ['pagefind/pagefind.en_cc3bfbac86.pf_meta', 'hashed'],
  ['pagefind/facts.en_cc3bfbac86.json', 'hashed'],
  ['pagefind/words.pt-br_cc3bfbac86.txt', 'hashed'],
  ['pagefind/facts.en.json', 'fixed'],
  ['pagefind/pagefind.js', 'fixed'],
  ['pagefind/wasm.en.pagefind', 'fixed'],
  ['pagefind/pagefind-entry.json', 'entry'],
  ['pagefind/pagefind-entry.json.br', 'entry'],
  ['pictures/en/basics/map.png', 'asset'],
  ['favicon.svg', 'asset'],
  ['articles/fees/index.html', 'page'],
  ['articles/fees/index.html.gz', 'page'],
  ['articles/fees.md', 'page'],
  ['404.html', 'page'],
  ['sw.js', 'fixed'],
  ['feed.xml', 'fixed'],
  ['llms.txt', 'fixed'],
  ['_redirects', 'fixed'],
  ['release.json', 'manifest'],
] as const)('%s is uploaded as %s', (path, step) => {
  expect(stepOf(path, true)).toBe(step);
});

test('only files whose names hold the hash of their content may be kept unasked', () => {
  expect(cacheControlOf('_astro/page.Uou7rZ4A.js')).toContain('immutable');
  for (const path of [
    'pagefind/facts.en_cc3bfbac86.json',
    'pagefind/pagefind.js',
    'sw.js',
    'index.html',
  ])
    expect(cacheControlOf(path)).toContain('must-revalidate');
  for (const path of ['notices.json', 'notices.json.br'])
    expect(cacheControlOf(path)).toBe('no-cache');
});
