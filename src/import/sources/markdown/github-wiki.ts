import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { List, ListItem, Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { nodesOf, textOf } from '../../../check/nodes.ts';
import type { ImportedGroup } from '../../imported-article.ts';
import type { SourceFolder } from '../../folder/source-folder.ts';
import type { Convention } from './convention.ts';
import { pagesIn, withoutEnding } from './pages-in.ts';

/** A wiki of GitHub: https://docs.github.com/communities/documenting-your-project-with-wikis */
export const githubWiki: Convention = {
  name: 'GitHub wiki',
  find: (folder) =>
    folder.files.some((file) => /^(?:Home|_Sidebar)\.(?:md|markdown)$/.test(file)) ? '' : undefined,
  read(folder) {
    const { pages, notes } = pagesIn(folder, '', (path) => !/(?:^|\/)_/.test(path));
    const base = wikiUrl(folder);
    const sidebar = sidebarOf(folder.text('_Sidebar.md') ?? '');
    return {
      pages: pages.map((page) => {
        const name = withoutEnding(posix.basename(page.file));
        return {
          ...page,
          id: name,
          groups: sidebar.get(wikiKey(name)) ?? [],
          title: name.replaceAll('-', ' '),
          urls: [`${base}/${encodeURIComponent(name)}`],
        };
      }),
      publicFolders: [],
      hasWikiLinks: true,
      notes: [
        ...notes,
        ...(base.startsWith('https:')
          ? ['The old pages are on github.com, where no redirect can lead here.']
          : []),
      ],
    };
  },
};

/** Returns the form in which wikis compare page names. */
export function wikiKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '-')
    .replaceAll('/', '-');
}

/** Returns the URL of the wiki from the settings of its clone; a path without them. */
function wikiUrl({ root }: SourceFolder): string {
  const fallback = '/wiki';
  try {
    const config = readFileSync(join(root, '.git/config'), 'utf8');
    const { repository } =
      /url\s*=\s*\S*github\.com[:/](?<repository>[\w.-]+\/[\w.-]+?)\.wiki(?:\.git)?\s/.exec(config)
        ?.groups ?? {};
    return repository === undefined ? fallback : `https://github.com/${repository}/wiki`;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return fallback;
    throw error;
  }
}

/** Returns the groups that the sidebar puts a page in: its heading, and the items around it. */
function sidebarOf(text: string): ReadonlyMap<string, readonly ImportedGroup[]> {
  const places = new Map<string, readonly ImportedGroup[]>();
  const tree = markdownToMdast(text, { features: { gfm: true, frontmatter: false } }) as Root;
  let order = 0;
  const groupOf = (name: string): ImportedGroup => ({
    id: wikiKey(name),
    name,
    order: order++,
    oldUrls: [],
  });
  const walk = (list: List, groups: readonly ImportedGroup[]): void => {
    for (const item of list.children) {
      const inner = listsIn(item);
      const own = { ...item, children: item.children.filter((child) => child.type !== 'list') };
      const links = linksIn(own, text);
      for (const link of links) places.set(link, groups);
      const label = textOf(own).trim();
      const isGroup = links.length === 0 && label !== '' && inner.length > 0;
      for (const each of inner) walk(each, isGroup ? [...groups, groupOf(label)] : groups);
    }
  };
  let groups: readonly ImportedGroup[] = [];
  for (const node of tree.children) {
    const links = linksIn(node, text);
    const label = textOf(node).replace(/:$/, '').trim();
    if (node.type === 'list') walk(node, groups);
    else if (links.length > 0) for (const link of links) places.set(link, groups);
    else if ((node.type === 'heading' || node.type === 'paragraph') && label !== '')
      groups = [groupOf(label)];
  }
  return places;
}

function listsIn(item: ListItem): List[] {
  return item.children.filter((child) => child.type === 'list');
}

/** Returns the names of the pages that a part of the sidebar links to. */
function linksIn(node: Nodes, text: string): string[] {
  const ends = nodesOf(node).flatMap(({ position }) => (position ? [position] : []));
  const start = Math.min(...ends.map((each) => each.start.offset ?? 0));
  const end = Math.max(...ends.map((each) => each.end.offset ?? 0));
  const own = 'children' in node && node.type === 'listItem' ? node.children : [node];
  const wiki = own
    .flatMap((each) => (each.position ? [each.position] : []))
    .flatMap((each) => [
      ...text
        .slice(Math.max(start, each.start.offset ?? 0), Math.min(end, each.end.offset ?? 0))
        .matchAll(/\[\[(?:[^\]|\n]*\|)?(?<page>[^\]|\n]+)\]\]/g),
    ])
    .map((match) => match.groups?.['page'] ?? '');
  const links = nodesOf(node).flatMap((each) =>
    each.type === 'link' ? [posix.basename(each.url.split('#', 1)[0] ?? '')] : [],
  );
  return [...wiki, ...links].filter((name) => name !== '').map((name) => wikiKey(decoded(name)));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
