import { expect, test } from 'vitest';
import { html } from './rendered.ts';

const SIZED = 'width="300" height="200" loading="lazy" decoding="async"';

test('a picture gets its address below the base path, its size, and loads late', () => {
  expect(html('Text ![Map](/map.png)')).toBe(`<p>Text <img src="/help/map.png" alt="Map" ${SIZED}></p>`);
});

test('a picture always has an alternative text and never loads early', () => {
  expect(html('x <img src="/map.png" loading="eager">')).toMatch(/loading="lazy".* alt=""/);
});

test('a size that the writer gives stays', () => {
  expect(html('<img src="/map.png" alt="" width="30">')).toContain('width="30" loading');
});

test('a picture of another site has no size', () => {
  expect(html('![](https://example.com/a.png)')).toBe('<p><img src="https://example.com/a.png" alt="" loading="lazy" decoding="async"></p>');
});

test.each([
  ['![Map](/map.png "Our offices")', `<figure><img src="/help/map.png" alt="Map" ${SIZED}><figcaption>Our offices</figcaption></figure>`],
  ['Text ![Map](/map.png "Our offices")', `<p>Text <img src="/help/map.png" alt="Map" title="Our offices" ${SIZED}></p>`],
  ['![Map](/map.png " ")', `<p><img src="/help/map.png" alt="Map" title=" " ${SIZED}></p>`],
])('only a picture that stands alone and has a title has a caption: %s', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});
