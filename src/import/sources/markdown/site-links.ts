import { posix } from 'node:path';
import { pathInFolder } from '../../folder/path-in-folder.ts';
import type { SourceFolder } from '../../folder/source-folder.ts';
import { sourceLink } from '../../source-link.ts';
import type { ConventionSite, PlacedPage } from './convention.ts';
import { wikiKey } from './github-wiki.ts';
import { sitePath } from './pages-in.ts';

/** Finds what the links of a site's pages lead to. */
export type SiteLinks = {
  /**
   * @returns the source link of a page or a file; `none` for a path of the site that leads nowhere;
   *   undefined for other URLs
   */
  resolve(url: string, page: PlacedPage): string | 'none' | undefined;
  /** Returns the source link of the page that a wiki calls so. */
  wikiPage(name: string, page: PlacedPage): string | undefined;
  /** Returns the page that an old path leads to. */
  pageAt(path: string): PlacedPage | undefined;
};

const ENDINGS = ['', '.md', '.mdx', '.markdown', '/index.md', '/index.mdx', '/README.md'];

/** Returns the links of a site. */
export function siteLinks(folder: SourceFolder, site: ConventionSite): SiteLinks {
  const byFile = new Map(site.pages.map((page) => [page.file, page]));
  const byUrl = new Map<string, PlacedPage>();
  const byName = new Map<string, PlacedPage>();
  const twins = new Map<string, PlacedPage>();
  for (const page of site.pages) {
    for (const url of page.urls) setFirst(byUrl, keyOf(pathOf(url)), page);
    setFirst(byName, wikiKey(posix.basename(page.file).replace(/\.[a-z]+$/, '')), page);
    for (const id of [page.fullId ?? page.id, page.id])
      setFirst(twins, `${page.locale ?? ''}/${id}`, page);
  }
  for (const { from, to } of site.redirects ?? []) {
    const page = byUrl.get(keyOf(to));
    if (page) setFirst(byUrl, keyOf(from), page);
  }

  const twinOf = (target: PlacedPage, { locale = '' }: PlacedPage) =>
    [target.fullId ?? target.id, target.id]
      .map((id) => twins.get(`${locale}/${id}`))
      .find((twin) => twin !== undefined) ?? target;

  /** Links lead to the page in the reader's language. */
  const toPage = (target: PlacedPage, page: PlacedPage, hash: string) =>
    sourceLink(target.locale === page.locale ? target.file : twinOf(target, page).file, hash);

  const toFile = (path: string | undefined, page: PlacedPage, hash: string) => {
    if (path === undefined) return undefined;
    for (const ending of ENDINGS) {
      const target = byFile.get(path + ending);
      if (target) return toPage(target, page, hash);
    }
    return folder.has(path) ? sourceLink(path, hash) : undefined;
  };

  const inPublic = (path: string, page: PlacedPage, hash: string) => {
    for (const root of site.publicFolders) {
      const found = toFile(pathInFolder(root, `./${path}`), page, hash);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  // Some tools add the base to links, and some links lack it.
  const base = sitePath(site.base ?? '').replace(/\/$/, '');
  const onSite = (path: string, page: PlacedPage, hash: string): string | undefined => {
    const target = byUrl.get(keyOf(path)) ?? byUrl.get(keyOf(base + path));
    if (target) return toPage(target, page, hash);
    const below = path.startsWith(`${base}/`) ? path.slice(base.length) : path;
    return inPublic(below, page, hash) ?? inPublic(path, page, hash);
  };

  return {
    resolve(url, page) {
      const { path: written, hash } = partsOf(url);
      const absolute = URL.parse(url);
      if (absolute && /^https?:$/.test(absolute.protocol)) {
        const { pathname } = absolute;
        const { id } = /\/hc\/(?:[\w-]+\/)?articles\/(?<id>\d{11,14})/.exec(pathname)?.groups ?? {};
        const numbered = id === undefined ? undefined : byUrl.get(`/hc/articles/${id}`);
        if (numbered) return toPage(numbered, page, hash);
        return absolute.origin === site.origin ? onSite(decoded(pathname), page, hash) : undefined;
      }
      if (written === '' || /^(?:[a-z][\w+.-]*:|\/\/|#|\{)/i.test(url)) return undefined;
      const path = decoded(written);
      if (path.startsWith('@site/'))
        return toFile(pathInFolder(...siteFolder(site), path.slice(6)), page, hash) ?? 'none';
      if (path.startsWith('/'))
        return onSite(path, page, hash) ?? toFile(pathInFolder(`.${path}`), page, hash) ?? 'none';
      const original = twins.get(`/${page.id}`) ?? page;
      return (
        [page, original]
          .map(({ file }) => toFile(pathInFolder(posix.dirname(file), path), page, hash))
          .find((each) => each !== undefined) ??
        relative(path, page, hash) ??
        inPublic(path, page, hash) ??
        (site.hasWikiLinks ? this.wikiPage(url, page) : undefined) ??
        'none'
      );
    },
    wikiPage(name, page) {
      const { path, hash } = partsOf(name);
      const target = byName.get(wikiKey(posix.basename(decoded(path))));
      return target && toPage(target, page, hash);
    },
    pageAt: (path) => byUrl.get(keyOf(path)),
  };

  function relative(path: string, page: PlacedPage, hash: string): string | undefined {
    const base = URL.parse(page.urls[0] ?? '/', 'https://source.invalid');
    const target = base && URL.parse(path, base.href);
    return target ? onSite(decoded(target.pathname), page, hash) : undefined;
  }
}

function setFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

/** The folder that `@site` means holds the public folder. */
function siteFolder({ publicFolders: [first = ''] }: ConventionSite): [string] {
  return [posix.dirname(first) === '.' ? '' : posix.dirname(first)];
}

/** Returns a path as hosts compare them: without ending, final slash and letter case. */
function keyOf(path: string): string {
  const key = decoded(partsOf(path).path)
    .toLowerCase()
    .replace(/(?:\/index)?\.(?:html|mdx?)$/, '')
    .replace(/\/(?:index)?$/, '');
  return key === '' ? '/' : key;
}

function pathOf(url: string): string {
  return /^https?:/.test(url) ? (URL.parse(url)?.pathname ?? url) : url;
}

function partsOf(url: string) {
  const { path = '', hash = '' }: Partial<Record<string, string>> =
    /^(?<path>[^?#]*)(?:\?[^#]*)?(?<hash>#.*)?$/s.exec(url)?.groups ?? {};
  return { path, hash };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
