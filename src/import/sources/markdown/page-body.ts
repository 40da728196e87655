import { pathInFolder } from '../../folder/path-in-folder.ts';
import { createCalloutMap } from '../../html/callout-map.ts';
import { createDropped } from '../../html/dropped.ts';
import { textIn } from '../../folder/source-front-matter.ts';
import { hasCallouts } from '../../folder/body/callout-names.ts';
import { withoutExtraLines } from '../../folder/body/extra-lines.ts';
import { withoutComponents } from '../../folder/body/map-components.ts';
import type { LostContent } from '../../folder/body/lost-content.ts';
import { lostContent } from '../../folder/body/lost-content.ts';
import { withoutDetails } from '../../folder/body/details.ts';
import { withoutHtml } from '../../folder/body/html-parts.ts';
import { filledTemplate, flatValues } from '../../folder/body/fill-liquid.ts';
import { withLinks } from '../../folder/body/with-links.ts';
import { inOurForms } from '../../folder/body/our-forms.ts';
import {
  withoutCommentLines,
  withoutProgram,
  withoutSnippets,
} from '../../folder/body/program-lines.ts';
import { withoutMkdocsTabs } from '../../folder/body/tabs.ts';
import { bodyTitle } from '../../folder/body/title-of.ts';
import {
  bracesApart,
  withoutOpenBraces,
  withoutRawTags,
  withRawBraces,
} from '../../folder/includes/raw-blocks.ts';
import type { ConventionSite, PlacedPage } from './convention.ts';
import type { SiteLinks } from './site-links.ts';
import { sourceLink } from '../../source-link.ts';
import { withoutWikiLinks } from './wiki-links.ts';

/** A page in the Markdown of this site. */
export type PageBody = {
  readonly title: string;
  readonly markdown: string;
  readonly dropped: readonly (readonly [name: string, count: number])[];
  /** What was lost besides. */
  readonly lost: LostContent;
};

/**
 * Returns the title and the text of a page, and what could not be kept.
 * @param includes returns the text of the page with its includes
 */
export function pageBody(
  page: PlacedPage,
  site: ConventionSite,
  links: SiteLinks,
  includes: (text: string) => string,
): PageBody {
  const dropped = createDropped();
  const drop = (name: string) => {
    dropped.add(name);
  };
  const isMdx = site.hasComponents === true || /\.mdx$/i.test(page.file);
  const filled =
    site.values === undefined
      ? includes(bracesApart(page.body))
      : withoutRawTags(inTemplate(includes(page.body), page, site, links));
  const program = isMdx ? withoutProgram(filled, drop) : filled;
  const commented = withoutSnippets(withoutCommentLines(program), drop);
  const source = site.hasWikiLinks
    ? withoutWikiLinks(commented, (name) => links.wikiPage(name, page))
    : commented;
  const plain = isMdx ? withoutComponents(source, drop) : source;
  const blocks = withoutDetails(
    withoutMkdocsTabs(plain, () => {
      drop('=== tab (its title is a heading)');
    }),
  );
  const found = bodyTitle(blocks);
  const own = textIn(page.data, 'title');
  const title = own ?? (found?.title || page.title);
  // A first heading that differs from the title says something of its own.
  const isRepeated = found !== undefined && (own === undefined || own === found.title);
  const text = isRepeated ? found.rest : blocks;
  const callouts = createCalloutMap({});
  const plainHtml = withoutHtml(text, callouts, dropped);
  const proof = isRepeated ? `${found.heading}\n\n${plainHtml}` : plainHtml;
  const lost = lostContent(source, proof, dropped.nodes);
  const forms = inOurForms(plainHtml, title, drop);
  // What notes and questions hold was no HTML before.
  const ours = hasCallouts(plainHtml) ? withoutHtml(forms, callouts, dropped) : forms;
  const markdown = withLinks(withRawBraces(withoutOpenBraces(ours, drop)), (url) => {
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
    lost,
  };
}

/** Fills the values of a site and of a page into a template. */
export function inTemplate(
  text: string,
  page: PlacedPage,
  { values = new Map(), pageValues = ['page'] }: ConventionSite,
  links: SiteLinks,
): string {
  return filledTemplate(text, {
    values: new Map([
      ...values,
      ...pageValues.flatMap((prefix) => [...flatValues(prefix, page.data)]),
    ]),
    linkTo: (path) => {
      const inside = pathInFolder(`./${path}`);
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
