import sharp from 'sharp';
import { expect, test } from 'vitest';
import { articleText, findingsOf, PATH } from '../../../support/checked-articles.ts';
import { workInOwnProject } from '../../../support/own-project.ts';

const image = (width: number) =>
  sharp({ create: { width, height: 2, channels: 3, background: '#fff' } });
const png = await image(4).png().toBuffer();
const files = {
  'en/basics/map.png': png,
  'en/other/Plan.PNG': png,
  'en/basics/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'en/basics/text.png': 'no image',
  'en/basics/photo.png': await image(4).jpeg().toBuffer(),
  'en/basics/wide.png': await image(4001).png().toBuffer(),
  'en/basics/heavy.png': Buffer.concat([png, new Uint8Array(1024 * 1024)]),
};

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${content}</svg>`;
const drawings = {
  'valid.svg': svg(
    '<style>a{fill:url(#g)}</style><linearGradient id="g"/><a href="#x"><path d="M0 0"/></a><use href="#g"/>',
  ),
  'script.svg': svg('<script>alert(1)</script>'),
  'handler.svg': svg('<path onload="alert(1)"/>'),
  'foreign.svg': svg('<foreignObject><p>x</p></foreignObject>'),
  'outside.svg': svg('<image href="https://example.com/x.png"/>'),
  'style.svg': svg('<style>@import "https://example.com/x.css"</style>'),
};

workInOwnProject(
  Object.fromEntries(
    Object.entries(drawings).map(([name, content]) => [`public/rules-test/${name}`, content]),
  ),
);

test.each([
  [
    'broken-image',
    '![A](mpa.png)',
    '7:1 No image "mpa.png" beside the article. Did you mean "map.png"?',
  ],
  [
    'broken-image',
    '![A](zebra.webp)',
    '7:1 No image "zebra.webp" beside the article. Add it, or correct the name.',
  ],
  [
    'broken-image',
    '![A](../other/plan.png)',
    '7:1 No image "plan.png", but "Plan.PNG" exists. Use the same capital letters.',
  ],
  [
    'broken-image',
    'Text ![A](drawing.svg)',
    '7:6 SVG files beside articles are not published: they can contain scripts. Move drawing.svg to public/ and write /drawing.svg.',
  ],
  [
    'broken-image',
    '![A](/favicon.png)',
    '7:1 No file public/favicon.png. Did you mean "favicon.svg"?',
  ],
  [
    'broken-image',
    '![A](map.bmp)',
    '7:1 "map.bmp" is not an image that browsers show. Use PNG, JPEG, WebP, AVIF or GIF beside the article, or SVG in public/.',
  ],
  [
    'broken-image',
    'a\n\n![A][m]\n\n[m]: gone.png',
    '11:1 No image "gone.png" beside the article. Add it, or correct the name.',
  ],
  [
    'image-location',
    '![A](../../../x.png)',
    '7:1 "../../../x.png" is outside of the articles folder. Put the image beside the article and write its file name.',
  ],
  [
    'image-location',
    '<img alt="A" src="https://example.com/x.png">',
    '7:1 The image is on another site (example.com), so the page does not show it. Save it beside the article and write its file name.',
  ],
  [
    'image-location',
    '![A](https://help.fernhill.example/favicon.svg)',
    '7:1 The image is part of this site. Write /favicon.svg.',
  ],
  [
    'oversized-image',
    '![A](wide.png)',
    '7:1 The image "wide.png" has 4001 x 2 pixels, but at most 4,000 on a side are allowed. Scale it down to at most 1,500 pixels, or save it as WebP or JPEG.',
  ],
  [
    'oversized-image',
    '![A](heavy.png)',
    '7:1 The image "heavy.png" has 1.1 MiB, but at most 1 MiB is allowed. Scale it down to at most 1,500 pixels, or save it as WebP or JPEG.',
  ],
  [
    'invalid-image',
    '![A](photo.png)',
    '7:1 "photo.png" is a JPG file. Rename it, or save it in the format of its name.',
  ],
  ['invalid-image', '![A](text.png)', '7:1 "text.png" is damaged or not an image. Save it again.'],
  [
    'invalid-image',
    '![A](/rules-test/script.svg)',
    '7:1 "script.svg" contains <script>. Save it as a plain drawing, or as PNG.',
  ],
  [
    'invalid-image',
    '![A](/rules-test/handler.svg)',
    '7:1 "handler.svg" contains the event handler onload. Save it as a plain drawing, or as PNG.',
  ],
  [
    'invalid-image',
    '![A](/rules-test/foreign.svg)',
    '7:1 "foreign.svg" contains <foreignObject>. Save it as a plain drawing, or as PNG.',
  ],
  [
    'invalid-image',
    '![A](/rules-test/outside.svg)',
    '7:1 "outside.svg" contains the external URL https://example.com/x.png. Save it as a plain drawing, or as PNG.',
  ],
  [
    'invalid-image',
    '![A](/rules-test/style.svg)',
    '7:1 "style.svg" contains an external URL in its style. Save it as a plain drawing, or as PNG.',
  ],
])('%s finds %j', (rule, text, finding) => {
  expect(findingsOf(rule, { [PATH]: articleText(text), ...files })).toEqual([finding]);
});

test.each(['broken-image', 'image-location', 'oversized-image', 'invalid-image'])(
  '%s has nothing against valid images',
  (rule) => {
    const text =
      '![A](map.png) ![B](./map.png "Title") ![C](../other/Plan.PNG) ![D](/rules-test/valid.svg) ![E](/favicon.svg) ![F](/pictures/en/basics/map.png)';
    expect(findingsOf(rule, { [PATH]: articleText(text), ...files })).toEqual([]);
  },
);
