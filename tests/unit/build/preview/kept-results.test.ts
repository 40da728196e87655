import { expect, test } from 'vitest';
import { keptResults } from '../../../../src/build/preview/kept-results.ts';
import { openResultCache } from '../../../../src/lib/result-cache.ts';
import { tempArticles } from '../../../support/temp-articles.ts';

test('results are found in memory and on disk, and only those of the first run are written', () => {
  const folder = tempArticles({});
  const open = () => openResultCache<string>('check', '/articles', 'version', folder);
  const kept = keptResults(open());
  kept.keep('a.md', 'digest 1', 'result 1');
  kept.save();
  expect(keptResults(open()).find('a.md', 'digest 1')).toBe('result 1');

  kept.keep('a.md', 'digest 2', 'result 2');
  kept.save();
  expect(kept.find('a.md', 'digest 2')).toBe('result 2');
  expect(kept.find('a.md', 'digest 1')).toBe('result 1');
  expect(kept.find('b.md', 'digest 2')).toBeUndefined();
  const next = keptResults(open());
  expect(next.find('a.md', 'digest 2')).toBeUndefined();
  expect(next.find('a.md', 'digest 1')).toBe('result 1');
});
