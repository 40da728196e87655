import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInShard, parseShard } from '../../../src/build/in-shard.ts';

test.each([
  ['1/1', { number: 1, count: 1 }],
  ['2/4', { number: 2, count: 4 }],
  ['0/2', undefined],
  ['3/2', undefined],
  ['1/0', undefined],
  ['1', undefined],
  ['1/2/3', undefined],
  ['-1/2', undefined],
  ['', undefined],
])('parses "%s" as %j', (text, shard) => {
  expect(parseShard(text)).toEqual(shard);
});

const shardsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, count }));
const md = (slug: string) => ({ locale: 'en', slug, file: `/articles/en/topic/${slug}.md` });

test('every article is in exactly one shard, for any number of shards', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (slug, count) => {
      expect(shardsOf(count).filter((shard) => isInShard(md(slug), shard))).toHaveLength(1);
    }),
  );
});

test('the first shard has all .mdx articles, the others share the .md articles evenly', () => {
  const slugs = Array.from({ length: 4000 }, (_, number) => `article-${number}`);
  for (const shard of shardsOf(5)) {
    const share = slugs.filter((slug) => isInShard(md(slug), shard)).length;
    expect(Math.round(share / 200)).toBe(shard.number === 1 ? 0 : 5);
    expect(isInShard({ locale: 'en', slug: 'fees', file: '/articles/en/fees.mdx' }, shard)).toBe(
      shard.number === 1,
    );
  }
});
