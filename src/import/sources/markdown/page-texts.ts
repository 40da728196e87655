import { withLinks } from '../../folder/body/with-links.ts';
import type { Unmapped } from '../../folder/includes/expand-includes.ts';
import { withIncludes } from '../../folder/includes/expand-includes.ts';
import type { ImportedText } from '../../imported-article.ts';
import type { SourceFolder } from '../../folder/source-folder.ts';
import { splitFrontMatter } from '../../folder/source-front-matter.ts';
import type { ConventionSite, PlacedPage } from './convention.ts';
import type { PageBody } from './page-body.ts';
import { inTemplate, pageBody } from './page-body.ts';
import { createSharedTexts } from './shared-texts.ts';
import type { SiteLinks } from './site-links.ts';
import { unmappedIn } from './unmapped-in.ts';

/** Reads the texts of pages, with what they include. */
export type PageTexts = {
  bodyOf(page: PlacedPage): PageBody;
  /** Texts that several of these pages include. */
  shared(): readonly ImportedText[];
  /** What has no form here, with its line. */
  unmapped(): readonly Unmapped[];
};

/** @param localeOf returns the locale of a page on this site */
export function pageTexts(
  folder: SourceFolder,
  site: ConventionSite,
  links: SiteLinks,
  localeOf: (page: PlacedPage) => string,
): PageTexts {
  const { includes: rules } = site;
  const unmapped: Unmapped[] = [];
  const shared =
    rules &&
    createSharedTexts(site.pages, rules, folder, localeOf, (file, page) => alone(file, page));

  const read = (page: PlacedPage, sharedName: (file: string) => string | undefined) =>
    pageBody(page, site, links, (text) =>
      rules === undefined
        ? text
        : withIncludes(
            { text, file: page.file, line: page.line },
            {
              folder,
              rules,
              sharedName,
              fill: (each) =>
                site.values === undefined ? each : inTemplate(each, page, site, links),
              withLinksFrom: (file, each) => fromFile(each, { ...page, id: '\0', file }, links),
              report: (problem) => unmapped.push(problem),
            },
          ),
    );

  /** Returns the text of an included file as if it were a page without facts of its own. */
  function alone(file: string, page: PlacedPage): string | undefined {
    const text = folder.text(file);
    if (text === undefined) return undefined;
    const { body } = splitFrontMatter(text);
    const before = unmapped.length;
    const { markdown, dropped, lost } = read(
      { ...page, file, body, line: 1, data: { title: '\0' } },
      () => undefined,
    );
    const isWhole = unmapped.length === before && dropped.length === 0 && lost.words.length === 0;
    unmapped.length = before;
    return isWhole ? markdown : undefined;
  }

  return {
    bodyOf(page) {
      const locale = localeOf(page);
      const result = read(page, (file) => shared?.nameOf(file, locale));
      const known = new Set(unmapped.map(({ file, line }) => `${file}:${line}`));
      const others = unmappedIn(page, result.dropped);
      unmapped.push(...others.filter(({ file, line }) => !known.has(`${file}:${line}`)));
      return result;
    },
    shared: () => shared?.list() ?? [],
    unmapped: () => unmapped,
  };
}

function fromFile(text: string, page: PlacedPage, links: SiteLinks): string {
  return withLinks(text, (url) => {
    if (/^(?:[a-z][\w+.-]*:|[/#@])/i.test(url)) return undefined;
    const target = links.resolve(url, page);
    return target === 'none' ? undefined : target;
  });
}
