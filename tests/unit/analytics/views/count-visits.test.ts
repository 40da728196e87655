import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countVisits } from '../../../../src/analytics/views/count-visits.ts';
import { VISIT_BYTES, VisitParts } from '../../../../src/analytics/views/visit-parts.ts';

type Visit = {
  readonly visitor: number;
  readonly article: number;
  readonly minute: number;
  readonly old: boolean;
};

function count(visits: readonly Visit[]): Map<number, number> {
  const parts = new VisitParts();
  const views = new Map<number, number>();
  for (const { visitor, article, minute, old } of visits) {
    const hash = Buffer.alloc(20);
    hash.writeUInt32LE((visitor * 2654435761) % 2 ** 32);
    parts.add(hash, article, 1e12 + minute * 60_000, old ? 1 : 0);
  }
  for (const part of parts.read())
    countVisits(
      part,
      (stretch) => stretch === 1,
      (article, added) => views.set(article, (views.get(article) ?? 0) + added),
    );
  parts.close();
  return new Map([...views].filter(([, number]) => number !== 0));
}

const at = (minute: number, { visitor = 1, article = 1, old = false } = {}): Visit => ({
  visitor,
  article,
  minute,
  old,
});

test.each([
  ['one visit', [at(0)], 1],
  ['a second one within 30 minutes', [at(0), at(29)], 1],
  ['a second one after exactly 30 minutes', [at(0), at(30)], 2],
  ['30 minutes since the last view, not the last visit', [at(0), at(20), at(40)], 2],
  ['a chain of visits', [at(0), at(29), at(31), at(60), at(61)], 3],
  ['two visitors', [at(0), at(0, { visitor: 2 })], 2],
  ['a late file', [at(40), at(0), at(20)], 2],
  ['a line that stands in two files', [at(0), at(0), at(5), at(5)], 1],
  ['what an earlier run counted', [at(0, { old: true }), at(45, { old: true })], undefined],
  ['a log that has grown', [at(0, { old: true }), at(10), at(30)], 1],
  [
    'an overlap with a counted log',
    [at(0, { old: true }), at(0), at(35, { old: true }), at(35), at(70)],
    1,
  ],
])('%s', (_name, visits, views) => {
  expect(count(visits).get(1)).toBe(views);
});

const visits = fc.array(
  fc.record({
    visitor: fc.integer({ min: 0, max: 300 }),
    article: fc.integer({ min: 0, max: 2 }),
    minute: fc.integer({ min: 0, max: 200 }),
    old: fc.constant(false),
  }),
  { maxLength: 200 },
);

test('neither order nor repetition changes the count', () => {
  fc.assert(
    fc.property(visits, fc.infiniteStream(fc.nat()), (told, random) => {
      const shuffled = told
        .map((visit) => ({ visit, key: random.next().value as number }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ visit }) => visit);
      expect([...count([...shuffled, ...told.slice(0, 20)])].toSorted()).toEqual(
        [...count(told)].toSorted(),
      );
    }),
  );
});

test('two runs with overlapping logs add up to one run', () => {
  fc.assert(
    fc.property(visits, visits, (first, second) => {
      const sum = count(first);
      for (const [article, views] of count([
        ...first.map((visit) => ({ ...visit, old: true })),
        ...second,
      ]))
        sum.set(article, (sum.get(article) ?? 0) + views);
      expect([...sum].toSorted()).toEqual([...count([...first, ...second])].toSorted());
    }),
  );
});

test('more visits than wait in memory are all handed out', () => {
  const parts = new VisitParts();
  for (let index = 0; index < 5000; index++)
    parts.add(Buffer.from([7, 0, 0, 0, 0, 0, 0, index % 256]), index, index, 0);
  const sizes = [...parts.read()].map((part) => part.length / VISIT_BYTES);
  parts.close();
  expect(sizes.toSorted((a, b) => b - a).slice(0, 2)).toEqual([5000, 0]);
});
