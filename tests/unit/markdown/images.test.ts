import { expect, test } from 'vitest';
import { html } from '../../support/rendered.ts';

const SIZED = 'width="300" height="200" loading="lazy" decoding="async"';

test('a image gets its address below the base path, its size, and loads late', () => {
  expect(html('Text ![Map](/map.png)')).toBe(
    `<p>Text <img src="/help/map.png" alt="Map" ${SIZED}></p>`,
  );
});

test('a image always has an alternative text and never loads early', () => {
  expect(html('x <img src="/map.png" loading="eager">')).toMatch(/loading="lazy".* alt=""/);
});

test('a size that the writer gives stays', () => {
  expect(html('<img src="/map.png" alt="" width="30">')).toContain('width="30" loading');
});

test.each([
  ['![Map](https://example.com/a.png)', '<p><a href="https://example.com/a.png">Map</a></p>'],
  ['![](//example.com/a.png "t")', '<p><a href="//example.com/a.png">//example.com/a.png</a></p>'],
  [
    String.raw`x <img src="/\example.com/a.png" alt="Map">`,
    String.raw`<p>x <a href="/\example.com/a.png">Map</a></p>`,
  ],
  [
    'x <img src="ht&#10;tps:/example.com/a.png" alt="Map">',
    '<p>x <a href="https:/example.com/a.png">Map</a></p>',
  ],
  ['[![Map](https://example.com/a.png)](/b/)', '<p><a href="/help/b/"><span>Map</span></a></p>'],
  [
    '[**![Map](https://example.com/a.png)**](/b/)',
    '<p><a href="/help/b/"><strong><span>Map</span></strong></a></p>',
  ],
  ['![Map](data:image/png;base64,AAAA)', '<p><span>Map</span></p>'],
  ['<img>', '<span></span>'],
])('a image of another site is not loaded: %s', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test.each([
  [
    '![Map](/map.png "Our offices")',
    `<figure><img src="/help/map.png" alt="Map" ${SIZED}><figcaption>Our ` +
      `offices</figcaption></figure>`,
  ],
  [
    'Text ![Map](/map.png "Our offices")',
    `<p>Text <img src="/help/map.png" alt="Map" title="Our offices" ${SIZED}></p>`,
  ],
  ['![Map](/map.png " ")', `<p><img src="/help/map.png" alt="Map" title=" " ${SIZED}></p>`],
])('only an image that stands alone and has a title has a caption: %s', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});
