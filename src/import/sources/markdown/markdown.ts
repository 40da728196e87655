import { posix } from 'node:path';
import { UserError } from '../../../lib/problem.ts';
import type { CalendarDay } from '../../../domain/calendar-day.ts';
import { dayIn, recordOf, textIn, textsIn } from '../../folder/source-front-matter.ts';
import type { FileHistory } from '../../folder/file-days.ts';
import { readFileHistory } from '../../folder/file-days.ts';
import type { SourceFolder } from '../../folder/source-folder.ts';
import { readSourceFolder } from '../../folder/source-folder.ts';
import type { ImportedArticle } from '../../imported-article.ts';
import { localeOf } from '../../locale-of.ts';
import type { OldRedirect } from '../../redirects/old-redirect.ts';
import { redirectsIn } from '../../redirects/read-redirect-file.ts';
import type { Source } from '../source.ts';
import type { Convention, ConventionSite, PlacedPage } from './convention.ts';
import { docusaurus } from './docusaurus.ts';
import { withSectionsFor } from './empty-pages.ts';
import { githubWiki } from './github-wiki.ts';
import { jekyll } from './jekyll.ts';
import { mkdocs } from './mkdocs.ts';
import type { PageBody } from './page-body.ts';
import { pageTexts } from './page-texts.ts';
import { sitePath } from './pages-in.ts';
import { plainFolder } from './plain-folder.ts';
import type { SiteLinks } from './site-links.ts';
import { siteLinks } from './site-links.ts';
import { starlight, vitepress } from './starlight.ts';

/** The first one that knows a folder reads it. */
const conventions: readonly Convention[] = [
  docusaurus,
  mkdocs,
  starlight,
  vitepress,
  jekyll,
  githubWiki,
  plainFolder,
];

/** File of redirects in the folder that a site publishes. */
const HOST_FILE = '_redirects';

/** A folder of Markdown files, in the layout of any of the usual tools. */
export const markdown: Source = {
  name: 'markdown',
  takes: '<folder: Docusaurus, MkDocs, Jekyll, Starlight, VitePress, GitHub wiki or plain>',
  read(target, { locales, onProgress }) {
    if (target === undefined)
      throw new UserError('Name the folder, for example `npm run import -- markdown ../website`.');
    const folder = readSourceFolder(target);
    const { name, site } = siteIn(folder);
    if (site.pages.length === 0)
      throw new UserError(
        `${target} contains no Markdown pages (read as ${name}). Name the folder that holds them.`,
      );
    const history = readFileHistory(folder);
    const links = siteLinks(folder, site);
    const first = localeOf(site.defaultLocale ?? locales?.[0] ?? 'en');
    const wanted = locales && new Set(locales.map((locale) => localeOf(locale)));
    const localeOfPage = ({ locale }: PlacedPage) =>
      locale === undefined ? first : localeOf(locale);
    const texts = pageTexts(folder, site, links, localeOfPage);
    const articles: ImportedArticle[] = [];
    const empty: PlacedPage[] = [];
    for (const page of site.pages) {
      const locale = localeOfPage(page);
      if (wanted && !wanted.has(locale)) continue;
      const body = texts.bodyOf(page);
      if (body.markdown === '') empty.push(page);
      else articles.push(articleOf(page, locale, body, history));
      onProgress(articles.length);
    }
    return Promise.resolve({
      articles: withSectionsFor(empty, articles),
      shared: texts.shared(),
      unmapped: texts.unmapped(),
      defaultLocale: first,
      redirects: redirectsFrom(folder, site, links),
      notes: [
        `The folder is read as ${name}.`,
        ...site.notes,
        ...empty.map(({ file }) => `${file} has no text of its own, so it is not imported.`),
        ...history.notes(),
        ...folder.notes(),
      ],
      folder: folder.root,
    });
  },
};

function siteIn(folder: ReturnType<typeof readSourceFolder>): {
  readonly name: string;
  readonly site: ConventionSite;
} {
  for (const { name, find, read } of conventions) {
    const inside = find(folder);
    if (inside !== undefined) return { name, site: read(folder, inside) };
  }
  return { name: plainFolder.name, site: plainFolder.read(folder, '') };
}

function articleOf(
  page: PlacedPage,
  locale: string,
  { title, markdown: text, dropped, lost }: PageBody,
  history: FileHistory,
): ImportedArticle {
  const { data } = page;
  return {
    id: page.id,
    fullId: page.fullId ?? page.id + posix.extname(page.file),
    locale,
    title,
    body: { markdown: text, lost },
    description: textIn(data, 'description', 'summary', 'excerpt'),
    ...daysOf(page, history),
    hidden: page.hidden ?? (isDraft(page) ? 'draft' : undefined),
    groups: page.groups,
    kind: textIn(data, 'type'),
    keywords: [...new Set(textsIn(data, 'keywords', 'tags').flatMap(words))],
    slug: page.slug,
    oldUrls: [...page.urls, ...textsIn(data, 'redirect_from').map((path) => sitePath(path))],
    attachments: [],
    related: [],
    file: page.file,
    dropped,
  };
}

function isDraft({ data }: PlacedPage): boolean {
  return (
    data['draft'] === true ||
    data['unlisted'] === true ||
    data['published'] === false ||
    data['publish'] === false
  );
}

/** Some tools write a list as one text with commas. */
function words(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The days in the front matter, then in the path, then those of the file. */
function daysOf(
  { data, file, published: inPath }: PlacedPage,
  history: FileHistory,
): { readonly published: CalendarDay; readonly updated: CalendarDay } {
  const created = dayIn(data, 'published', 'date', 'pubDate', 'created_at', 'created') ?? inPath;
  const edited =
    dayIn(
      data,
      'updated',
      'last_modified_at',
      'lastUpdated',
      'lastmod',
      'updated_at',
      'modified',
    ) ??
    dayIn(recordOf(data['last_update']), 'date') ??
    dayIn(recordOf(data['date']), 'updated');
  const days = history.daysOf(file);
  const last = edited ?? days?.last ?? created ?? history.diskDay(file);
  const first = created ?? days?.first ?? last;
  return first <= last
    ? { published: first, updated: last }
    : { published: created === undefined ? last : first, updated: created ?? last };
}

/** Redirects of the settings, and of the file that Netlify and Cloudflare read. */
function redirectsFrom(
  folder: SourceFolder,
  { redirects = [], publicFolders }: ConventionSite,
  links: SiteLinks,
): OldRedirect[] {
  const files = [...new Set([...publicFolders, ''])].map((inside) => posix.join(inside, HOST_FILE));
  const ofHost = files.flatMap((file) => redirectsIn(folder.text(file) ?? '', HOST_FILE));
  return [...redirects, ...ofHost].map(({ from, to }) => ({
    from,
    to: links.pageAt(to)?.urls[0] ?? to,
  }));
}
