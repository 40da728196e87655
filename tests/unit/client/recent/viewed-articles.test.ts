import { expect, test } from 'vitest';
import { rememberViewed } from '../../../../src/client/recent/remember-viewed.ts';
import { keepViewed, viewedArticles } from '../../../../src/client/recent/viewed-articles.ts';
import { articleKey, keyTest } from '../../../../src/text/article-key.ts';

const memory = (kept: Record<string, string> = {}) =>
  ({
    kept,
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
    removeItem: (key: string) => void delete kept[key],
  }) as unknown as Storage & { readonly kept: Readonly<Record<string, string>> };

test('the latest article comes first, each once, and not without end', () => {
  const store = memory();
  const view = (slug: string) =>
    rememberViewed(() => store, `/articles/${slug}/`, slug.repeat(300));
  for (let number = 0; number < 30; number++) view(`a${number}`);
  view('a20');
  const viewed = viewedArticles(() => store);
  expect(viewed).toHaveLength(20);
  expect(viewed.slice(0, 2).map(({ path }) => path)).toEqual(['/articles/a20/', '/articles/a29/']);
  expect(viewed[0]?.title).toHaveLength(200);
  keepViewed(() => store, []);
  expect(store.kept).toEqual({});
});

test.each(['{', 'null', '{}', '[1,null,[1,"x"],["/a/"]]'])('%s is no history', (text) => {
  const store = memory({ 'handrail.viewed': text });
  expect(viewedArticles(() => store)).toEqual([]);
  rememberViewed(() => store, '/articles/fees/', 'Fees');
  expect(viewedArticles(() => store)).toEqual([{ path: '/articles/fees/', title: 'Fees' }]);
});

test('a browser without storage remembers nothing', () => {
  const broken = () => {
    throw new DOMException('No storage', 'SecurityError');
  };
  expect(viewedArticles(broken)).toEqual([]);
  expect(() => rememberViewed(broken, '/a/', 'A')).not.toThrow();
});

test('packed keys name the articles that exist', () => {
  const slugs = Array.from({ length: 500 }, (_, number) => `article-${number}`);
  const has = keyTest(slugs.map(articleKey).join(''));
  expect(slugs.every(has)).toBe(true);
  expect(Array.from({ length: 500 }, (_, at) => `gone-${at}`).filter(has)).toEqual([]);
  expect(keyTest('')('fees')).toBe(false);
});
