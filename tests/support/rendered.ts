import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { elementsOf } from '../../src/markdown/elements.ts';
import type { ImageOf } from '../../src/markdown/images.ts';
import type { RenderedBody, RenderOptions } from '../../src/markdown/render.ts';
import { linkFinder } from '../../src/content/file-links.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { choiceGroups } from '../../src/content/choice-groups.ts';
import { stringsFor } from '../../src/languages/strings-for.ts';
import type { Media } from '../../src/markdown/media.ts';
import { noMedia } from '../../src/markdown/media.ts';

/** An article's body on a site that is served below `/help/`. */
export function rendered(...lines: string[]): RenderedBody {
  return renderedWith(noMedia, ...lines);
}

/** The same with videos and files. */
export function renderedWith(media: Media, ...lines: string[]): RenderedBody {
  return renderMarkdown(lines.join('\n'), optionsFor(media));
}

/** The options that render it. */
export function optionsFor(media: Media = noMedia): RenderOptions {
  const imageOf: ImageOf = (source) =>
    source.startsWith('/') ? { url: `/help${source}`, width: 300, height: 200 } : undefined;
  return {
    fromRoot: (path) => `/help${path}`,
    texts: stringsFor('en'),
    choices: choiceGroups('en'),
    locale: 'en',
    imageOf,
    media,
    linkOf: linkFinder('/articles/en/basics/subject.md'),
  };
}

/** The HTML without the line breaks between elements, which mean nothing to a reader. */
export function html(...lines: string[]): string {
  return rendered(...lines).html.replaceAll(/\n+(?=<|$)/g, '');
}

/** The elements of HTML as a browser's parser finds them. */
export function elementsIn(markup: string): Element[] {
  const tree = htmlToHast(markup, { fragment: true }) as Nodes;
  if (tree.type !== 'root') throw new Error('A fragment has a root.');
  return elementsOf(tree).map(({ element }) => element);
}
