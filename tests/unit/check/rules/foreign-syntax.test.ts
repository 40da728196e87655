import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';
import { fixedBody } from '../../../support/fixed-articles.ts';

const RULE = 'foreign-syntax';

/** Syntax of other tools, and what the fix makes of it; undefined keeps it for a person. */
const FORMS: readonly (readonly [written: string, fixed: string | undefined])[] = [
  [':::note\nText\n:::', '> [!NOTE]\n> Text'],
  [
    ':::tip My title\n\nText\n\n- a\n- b\n\n:::',
    '> [!TIP]\n> **My title**\n>\n> Text\n>\n> - a\n> - b',
  ],
  [':::note[My title]\nText\n:::\nMore', '> [!NOTE]\n> **My title**\n>\n> Text\n\nMore'],
  ['::: warning {#id}\nText\n:::', '> [!WARNING]\n> Text'],
  [':::danger\nText\n:::', '> [!WARNING]\n> Text'],
  ['::::info\nA\n\n:::tip\nB\n:::\n\nC\n::::', '> [!NOTE]\n> A\n>\n> > [!TIP]\n> > B\n>\n> C'],
  [
    '1. One\n\n   :::note\n   Text\n   :::\n\n2. Two',
    '1. One\n\n   > [!NOTE]\n   > Text\n\n2. Two',
  ],
  [':::note\n```js\n:::\n```\n:::', '> [!NOTE]\n> ```js\n> :::\n> ```'],
  [':::details Why so?\nText\n:::', '> [!QUESTION] Why so?\n> Text'],
  [':::note\nA\n:::\n:::tip\nB\n:::', '> [!NOTE]\n> A\n\n> [!TIP]\n> B'],
  [':::unheard-of\nText\n:::', undefined],
  [':::note\nText without an end', undefined],
  ['!!! note\n    Text\n\n    More\n\nAfter', '> [!NOTE]\n> Text\n>\n> More\n\nAfter'],
  ['!!! warning "My title"\n    Text', '> [!WARNING]\n> **My title**\n>\n> Text'],
  ['??? note "Why?"\n    Text', '> [!QUESTION] Why?\n> Text'],
  ['???+ tip\n    - a\n    - b', '> [!QUESTION] Tip\n> - a\n> - b'],
  ['.. note::\n\n   Text', '> [!NOTE]\n> Text'],
  ['{% callout info %}\nText\n{% endcallout %}', '> [!NOTE]\n> Text'],
  ['{% callout warning %}Text{% endcallout %}', '> [!WARNING]\n> Text'],
  ['{% hint style="danger" %}\nText\n{% endhint %}', '> [!WARNING]\n> Text'],
  ['{% note %}\n\nText\n\n{% endnote %}\n\nMore', '> [!NOTE]\n> Text\n\nMore'],
  ['{{< callout type="tip" >}}\nText\n{{< /callout >}}', '> [!TIP]\n> Text'],
  [
    '{{% notice warning "My title" %}}\nText\n{{% /notice %}}',
    '> [!WARNING]\n> **My title**\n>\n> Text',
  ],
  ['{info:title=x}\nText\n{info}', '> [!NOTE]\n> **x**\n>\n> Text'],
  ['<Callout type="tip">\n\nText\n\n</Callout>', '> [!TIP]\n> Text'],
  ['<Note>\n  Text **bold**\n  More\n</Note>', '> [!NOTE]\n> Text **bold**\n> More'],
  ['> **Note**\n> Text', '> [!NOTE]\n> Text'],
  ['> **Warning:**\n>\n> Text', '> [!WARNING]\n>\n> Text'],
  ['>![info] Text', '>[!NOTE]\n>Text'],
  ['[x](https://x.example/){:target="_blank"} y', '[x](https://x.example/) y'],
  ['<br>\nText.{:target="_blank"}', '<br>\nText.'],
  ['[x](https://x.example/){: .button }', '[x](https://x.example/)'],
  ['Text\n{: .lead }\n\nMore', 'Text\n\nMore'],
  ['## Title\n{: #own-id .big }\n\nText', '## Title {#own-id}\n\nText'],
  ['## Title {: #own-id}\n\nText', '## Title {#own-id}\n\nText'],
  ['* TOC\n{:toc}\n\nText', 'Text'],
  ['[a](https://x.example/){.button} b', '[a](https://x.example/) b'],
  ['## Title {#own-id .big}\n\nText', '## Title {#own-id}\n\nText'],
  ['## Title {.big}\n\nText', '## Title\n\nText'],
  ['{% include note.html %}\n\nText', undefined],
  ['{% if x %}\n\nText', undefined],
  ['{% raw %}text{% endraw %} more', 'text more'],
  ['{% youtube dQw4w9WgXcQ %}', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['{% embed url="https://vimeo.com/1" %}', 'https://vimeo.com/1'],
  ['{{< youtube dQw4w9WgXcQ >}}', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['{{< ref2 >}} text', undefined],
  ['[[wiki]] text', undefined],
  ['[[other]] text', '[other](/articles/other/) text'],
  ['[[Other|that one]] text', '[that one](/articles/other/) text'],
  ['[TOC]\n\nText', 'Text'],
  ['[[_TOC_]]\n\nText', 'Text'],
  [
    '> [!VIDEO https://www.youtube.com/embed/dQw4w9WgXcQ]\n\nText',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ\n\nText',
  ],
  ['> [!div class="next"]\n> [x](https://x.example/)', '[x](https://x.example/)'],
  ['[!INCLUDE [x](https://x.example/x.md)]', undefined],
  [':::image type="content" source="a.png" alt-text="A [b]":::', '![A \\[b\\]](a.png)'],
  [':::row:::\n\nText\n\n:::row-end:::', 'Text'],
  ['A :wink: and :tada:', 'A 😉 and 🎉'],
  ['$$\nx^2\n$$', undefined],
  ['The formula $x_1 + y$ holds', undefined],
  ['Term\n: Definition', '- **Term**: Definition'],
  ['a ==mark== b', 'a **mark** b'],
  ['10 m^2^ wide', '10 m<sup>2</sup> wide'],
  ['H~2~O', 'H<sub>2</sub>O'],
  ['<Tabs>\n<TabItem value="a">\n\nText\n\n</TabItem>\n</Tabs>', undefined],
  ["import Tabs from '@theme/Tabs';\n\nText", 'Text'],
  ['##No space\n\nText', '## No space\n\nText'],
  ['1.First\n2.Second', '1. First\n2. Second'],
  ['-Item one\n-Item two', '- Item one\n- Item two'],
  ['| a | b |\n| 1 | 2 |', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
  ['| a | b |\n|---|\n| 1 | 2 |', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
  ['Text:\n    - a\n    - b', 'Text:\n\n- a\n- b'],
  ['Text\n2. a\n3. b', 'Text\n\n2. a\n3. b'],
  ['h2. Title\n\nText', '## Title\n\nText'],
  ['== Title ==\n\nText', '## Title\n\nText'],
  ['a [b]bold[/b] c', 'a **bold** c'],
  ['[url=https://x.example/]x[/url]', '[x](https://x.example/)'],
  ['[caption id="1"]Text[/caption]', undefined],
  ['```{note}\nText\n```', undefined],
];

const other = {
  'en/basics/other.md':
    '---\ntitle: "Other"\ncategory: faq\npublished: 2024-01-01\nupdated: 2024-01-02\n---\nText\n',
};

test.each(FORMS)('%j is found', (written) => {
  expect(findingsOf(RULE, written).length).toBeGreaterThan(0);
});

test.each(FORMS)('%j becomes %j', (written, fixed) => {
  expect(fixedBody(written, RULE, other)).toBe(fixed ?? written);
});

test.each(FORMS.flatMap(([, fixed]) => (fixed === undefined ? [] : [fixed])))(
  '%j is ours',
  (fixed) => {
    expect(findingsOf(RULE, fixed)).toEqual([]);
  },
);

test.each([
  ...FORMS.filter(([written]) => !/^```/.test(written)).map(
    ([written]) => `~~~~\n${written}\n~~~~`,
  ),
  ...['{% x %}', '{: .class}', '[[wiki]]', ':wink:', '$x^2$', '==x==', '[b]x[/b]'].map(
    (code) => `Write \`${code}\` here`,
  ),
  '<img src="a.png" alt="{% x %} :wink: {:.a}">',
  '#1 tip',
  '#hashtag of the week',
  'C:\\:::',
  '10:30: lunch',
  '1.5 litres',
  'in the year\n20. Then it was\n30. Or so',
  'a wrapped\n    - dash in the text',
  'IPv6 ::1',
  '$5 and $10',
  'US$5/A$7, $HOME/$x and ${x}_$y',
  'costs $5-$10, or $5^1 or more',
  'a == b and c == d',
  'a==b and c==d',
  'for 1~3 days~ or ~5~',
  'x^2 + y^2',
  '[1] and [[1]](https://x.example/)',
  'an array [["a", "b"]] and [[:alpha:]]',
  'if [[ -f x ]]; then',
  '\\[[wiki]] and \\{% x %}',
  '*Required* fields',
  'Best regards\n\n-John',
  'NOTE: this is prose',
  '!!! Wow',
  'Wow !!! note this',
  '## Title {#own-id}',
  'The set {a, b} and {x=1, y=2}',
  'call f{1}(x){y}',
  '> [!NOTE]\n> Text',
  '> **Note:** text on the line',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'a | b\nc | d',
  'Question: yes\nAnswer: no',
  'import the file from "Settings" into it',
  '\\:wink:',
  'key:on:off and a:x:b',
  'https://x.example/:wink:/a',
])('%j is no foreign syntax', (text) => {
  expect(findingsOf(RULE, text)).toEqual([]);
});

test('messages name the syntax, the tool and our form', () => {
  expect(findingsOf(RULE, 'Text\n\n:::note\nText\n:::')).toEqual([
    '9:1 ":::note" is syntax of Docusaurus or VitePress, so readers see it as text. ' +
      'Write > [!NOTE], and begin each line of its text with >.',
  ]);
});

test('braces and components of .mdx articles are theirs', () => {
  const article =
    '---\ntitle: "A"\ncategory: faq\npublished: 2024-01-01\nupdated: 2024-01-02\n---\n' +
    "import X from './x.astro';\n\n<Note>\n\nText\n\n</Note>\n";
  expect(findingsOf(RULE, { 'en/basics/a.mdx': article })).toEqual([]);
});
