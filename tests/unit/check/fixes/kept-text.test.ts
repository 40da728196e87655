import { expect, test } from 'vitest';
import { articleText } from '../../../support/checked-articles.ts';
import { fixedBody } from '../../../support/fixed-articles.ts';

const ROW =
  ':::row:::\n   :::column span="":::\n      First **column**.\n   :::column-end:::\n' +
  '   :::column span="":::\n\n      - Second\n        column\n\n' +
  '      ```\n      code\n      ```\n' +
  '   :::column-end:::\n:::row-end:::';

/** Bodies, and what fixes of all rules make of them; undefined for nothing. */
const BODIES: Readonly<Record<string, readonly (readonly [string, string | undefined])[]>> = {
  'URLs and labels': [
    ['https://x.example/docs~2~old.pdf', undefined],
    ['<https://x.example/a~1~b>', undefined],
    ['[f]\n\n[f]: https://x.example/report~2~final.pdf "H~2~O"', undefined],
    ['[g][x~1~y]\n\n[x~1~y]: https://x.example/', undefined],
    ['[x~1~y]\n\n[x~1~y]: https://x.example/', undefined],
    ['[a :wink:][]\n\n[a :wink:]: https://x.example/', undefined],
    ['[x ==y== z^2^]\n\n[x ==y== z^2^]: https://x.example/', undefined],
    ['[TOC]\n\n[toc]: https://x.example/', undefined],
    ['[x](https://x.example/y_{.a}/[[other]]/[b]c[/b])', undefined],
    ['a[^H~2~O]\n\n[^H~2~O]: Water', undefined],
    ['## Part {#h~2~o}\n\n[x](#h~2~o)', undefined],
    ['[H~2~O](https://x.example/H~2~O)', '[H<sub>2</sub>O](https://x.example/H~2~O)'],
    ['[x]({{site.baseurl}}/articles/other/)', '[x](/articles/other/)'],
  ],
  'alignment of cells': [
    ['<table><tr><td style="text-align: center">x</td></tr></table>', undefined],
    ['<table><tr><th align="right">x</th></tr></table>', undefined],
    ['<table><tr><td style="TEXT-ALIGN:right;">x</td></tr></table>', undefined],
    ['<table><tr><td style="color: red">x</td></tr></table>', '<table><tr><td>x</td></tr></table>'],
    [
      '<table><tr><td style="text-align: center" align="right">x</td></tr></table>',
      '<table><tr><td style="text-align: center">x</td></tr></table>',
    ],
    ['<p style="text-align: center">x</p>', '<p>x</p>'],
  ],
  headings: [
    ['# [A](https://x.example/) subject\n\nText', '## [A](https://x.example/) subject\n\nText'],
    ['# A subject[^1]\n\nText\n\n[^1]: Note', '## A subject[^1]\n\nText\n\n[^1]: Note'],
    ['# A subject ![](/favicon.svg)\n\nText', '## A subject ![](/favicon.svg)\n\nText'],
    ['# A subject<a id="x"></a>\n\nText', '## A subject<a id="x"></a>\n\nText'],
    ['## One\n\nText\n\n[a](#setup-rocket)\n\n### Setup :rocket:', undefined],
    ['## Setup :rocket:', '## Setup 🚀'],
    ['h2. Learn C #\n\nText', '## Learn C \\#\n\nText'],
    ['== Learn C # ==\n\nText', '## Learn C \\#\n\nText'],
  ],
  paragraphs: [
    ['![Shot](/favicon.svg)\n{width=50%}\n\nMore', '![Shot](/favicon.svg)\n\nMore'],
    ['Text\n{.lead}\n\nMore', 'Text\n\nMore'],
    ['Text\n{: .lead}\n\nMore', 'Text\n\nMore'],
    ['Line\n[TOC]\n\nMore', 'Line\n\nMore'],
    ["Line\nimport X from 'y'\n\nMore", 'Line\n\nMore'],
    ['Line\n\n[TOC]\n\nMore', 'Line\n\nMore'],
    ['[TOC]\n    More', 'More'],
    ['Line\n* TOC\n{:toc}\nMore', 'Line\n\nMore'],
    ['Line\n> [!div class="x"]\n> More', 'Line\n\nMore'],
    [':::note\nText\n:::\n    More', '> [!NOTE]\n> Text\n\nMore'],
    [`${ROW}\n\nNext`, 'First **column**.\n\n- Second\n  column\n\n```\ncode\n```\n\nNext'],
    [
      `Text\n${ROW.replaceAll(/^ +/gm, '')}`,
      'Text\n\nFirst **column**.\n\n- Second\ncolumn\n\n```\ncode\n```',
    ],
    ['1. Step\n\n   :::row:::\n       Text\n   :::row-end:::', '1. Step\n\n   Text'],
    [':::row:::\n      Text', undefined],
    ['##Part\n    More', undefined],
    ['{% raw %}\nText\n{% endraw %}\n    More', '\nText\n{% endraw %}\n    More'],
    ['h2. Part\n\n    code', '## Part\n\n    code'],
  ],
  callouts: [
    ['> [!INFO]\\\n> Text', '> [!NOTE]\n> Text'],
    ['> [!note] Heads up\\\n> Text', '> [!NOTE]\n> **Heads up**\n>\n> Text'],
    ['> [!note] A path\\\\\n> Text', '> [!NOTE]\n> A path\\\\\n>\n> Text'],
    ['> [!faq] Why?\\\n> Text', '> [!QUESTION] Why?\n> Text'],
    ['> ![info]\\\n> Text', '> [!NOTE]\n> Text'],
    ['> [!WARNING] Read this\nMore', '> [!WARNING]\n> Read this\nMore'],
    ['> > [!TIP] Read this\n> More', '> > [!TIP]\n> > Read this\n> More'],
    [
      ':::note{title="Before you start"}\nText\n:::',
      '> [!NOTE]\n> **Before you start**\n>\n> Text',
    ],
    ["::: {.tip #id title='Try {it}'}\nText\n:::", '> [!TIP]\n> **Try {it}**\n>\n> Text'],
    [':::tip[Mind]{.x title="y"}\nText\n:::', '> [!TIP]\n> **Mind**\n>\n> Text'],
    ['{info:title=Read me|icon=false}\nText\n{info}', '> [!NOTE]\n> **Read me**\n>\n> Text'],
    ['> [!TIP]\n> One\nTwo\n:::note\nText\n:::', '> [!TIP]\n> One\nTwo\n\n> [!NOTE]\n> Text'],
  ],
};

const other = { 'en/basics/other.md': articleText('Text').replace('A subject', 'Other') };
const rows = Object.entries(BODIES).flatMap(([name, bodies]) =>
  bodies.map(([written, fixed]) => [name, written, fixed ?? written] as const),
);

test.each(rows)('%s: %j becomes %j', (_name, written, fixed) => {
  expect(fixedBody(written, undefined, other)).toBe(fixed);
});

test('an emoji in a heading that another article links to stays', () => {
  const from = articleText('[x](subject.md#setup-rocket)').replace('A subject', 'From');
  const body = '## Setup :rocket:\n\n## Other :rocket:';
  expect(fixedBody(body, undefined, { 'en/basics/from.md': from })).toBe(
    '## Setup :rocket:\n\n## Other 🚀',
  );
});
