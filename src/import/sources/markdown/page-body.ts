import { createCalloutMap } from '../../html/callout-map.ts';
import { createDropped } from '../../html/dropped.ts';
import { textIn } from '../../folder/source-front-matter.ts';
import { withoutExtraLines } from '../../folder/body/extra-lines.ts';
import { withoutComponents } from '../../folder/body/map-components.ts';
import { withoutDetails } from '../../folder/body/details.ts';
import { withoutHtml } from '../../folder/body/html-parts.ts';
import { filledTemplate, flatValues } from '../../folder/body/fill-liquid.ts';
import { withLinks } from '../../folder/body/with-links.ts';
import { inOurForms } from '../../folder/body/our-forms.ts';
import { withoutProgram, withoutSnippets } from '../../folder/body/program-lines.ts';
import { withoutMkdocsTabs } from '../../folder/body/tabs.ts';
import { bodyTitle } from '../../folder/body/title-of.ts';
import type { ConventionSite, PlacedPage } from './convention.ts';
import { pathInside } from './pages-in.ts';
import type { SiteLinks } from './site-links.ts';
import { sourceLink } from '../../source-link.ts';
import { withoutWikiLinks } from './wiki-links.ts';

/** A page in the Markdown of this site. */
export type PageBody = {
  readonly title: string;
  readonly markdown: string;
  readonly dropped: readonly (readonly [name: string, count: number])[];
};

/** Returns the title and the text of a page, and what could not be kept. */
export function pageBody(page: PlacedPage, site: ConventionSite, links: SiteLinks): PageBody {
  const dropped = createDropped();
  const drop = (name: string) => {
    dropped.add(name);
  };
  const isMdx = site.hasComponents === true || /\.mdx$/i.test(page.file);
  const filled = site.values === undefined ? page.body : inTemplate(page, site.values, links);
  const plain = isMdx ? withoutComponents(withoutProgram(filled, drop), drop) : filled;
  const blocks = withoutDetails(
    withoutMkdocsTabs(withoutSnippets(plain, drop), () => {
      drop('=== tab (its title is a heading)');
    }),
  );
  const found = bodyTitle(blocks);
  const own = textIn(page.data, 'title');
  const title = own ?? (found?.title || page.title);
  // A first heading that differs from the title says something of its own.
  const isRepeated = found !== undefined && (own === undefined || own === found.title);
  const text = isRepeated ? found.rest : blocks;
  const wiki = site.hasWikiLinks
    ? withoutWikiLinks(text, (name) => links.wikiPage(name, page))
    : text;
  const callouts = createCalloutMap({});
  const ours = inOurForms(withoutHtml(wiki, callouts, dropped), title, drop);
  const markdown = withLinks(ours, (url) => {
    const target = links.resolve(url, page);
    if (target === 'none') drop(`link to a missing page or file: ${url}`);
    return target === 'none' ? undefined : target;
  });
  for (const [name, count] of callouts.unknown())
    for (let at = 0; at < count; at++) drop(`.${name}`);
  return {
    title: title.replaceAll(/\s+/g, ' '),
    markdown: withoutExtraLines(markdown).trim(),
    dropped: dropped.list(),
  };
}

function inTemplate(
  page: PlacedPage,
  values: ReadonlyMap<string, string>,
  links: SiteLinks,
): string {
  return filledTemplate(page.body, {
    values: new Map([...values, ...flatValues('page', page.data)]),
    linkTo: (path) => {
      const inside = pathInside(`./${path}`);
      if (inside === undefined) return undefined;
      const name = inside.replace(/\.(?:md|markdown)$/, '');
      return (
        [inside, `_posts/${name}.md`, `_posts/${name}.markdown`]
          .map((each) => links.resolve(`/${each}`, page))
          .find((each) => each !== 'none' && each !== undefined) ??
        (links.pageAt(`/${name}`) && sourceLink(inside))
      );
    },
  });
}
