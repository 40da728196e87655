import { articleTemplate } from '../../content/article-template.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { slugOf } from '../../text/slug.ts';

/** An example article: its name, its title and its text. */
type Example = { readonly slug: string; readonly title: string; readonly body: string };

const examples: readonly Example[] = [
  {
    slug: 'write-your-first-article',
    title: 'How do I write my first article?',
    body: `Copy this file, give it a new name, and replace the text. The file name becomes the URL.

## Steps

1. Select **Profile** at the top right. Names of buttons are bold.
2. Select **Edit**. A form opens.
   - A list in a step is indented.

> [!TIP]
> A note stands out. The kinds are NOTE, TIP, IMPORTANT, WARNING and CAUTION.

## Steps that differ

> [!APP]
> Tap **Profile**.

> [!WEB]
> Select your name at the top right.

## Tables

| plan | price a month |
| --- | --- |
| Basic | 5 |
| Pro | 12 |

> [!QUESTION] Where do images go?
> Beside the article. Write \`![What it shows](image.png)\`.
`,
  },
  {
    slug: 'an-everyday-question',
    title: 'What does an everyday question look like?',
    body: `Use the words of your readers in the title, and answer in the first sentence.

Search finds an article by every word in it, and by the \`keywords\` of its front matter.
`,
  },
  {
    slug: 'our-help-center-is-open',
    title: 'Our help center is open',
    body: `Say what is new, from when it applies, and what readers have to do.

Run \`npm run new\` to write the next one.
`,
  },
];

/**
 * Returns one example article per category, by path below `articles/<locale>/`. The first shows the
 * forms of Markdown.
 * @param categories their ids
 */
export function exampleArticles(
  categories: readonly string[],
  section: string,
  published: CalendarDay,
): { readonly path: string; readonly text: string }[] {
  return categories.map((category, index) => {
    const { slug, title, body } = examples[index] ?? exampleFor(category);
    const [frontMatter = ''] = articleTemplate({ title, category, published }).split('\n\n');
    return { path: `${section}/${slug}.md`, text: `${frontMatter}\n\n${body}` };
  });
}

function exampleFor(category: string): Example {
  const title = `An example for ${category}`;
  return { slug: slugOf(title), title, body: 'Replace this text with an article of your own.\n' };
}
