import type { LibraryRule } from '../rule.ts';

const ARTICLE = /^\/articles\/(?<slug>[^/?#]+)\/?(?:#(?<anchor>.*))?$/;

export const brokenLink: LibraryRule = {
  name: 'broken-link',
  severity: 'error',
  description: 'Links lead to articles and headings that exist.',
  checkLibrary({ outlines, unsound }) {
    const bySlug = new Map(outlines.map((outline) => [`${outline.locale}/${outline.slug}`, outline]));
    return outlines.flatMap(({ path, locale, links }) => links.flatMap(({ address, line, column }) => {
      const { slug, anchor } = ARTICLE.exec(address)?.groups ?? {};
      if (slug === undefined) return [];
      const target = bySlug.get(`${locale}/${slug}`);
      if (unsound.has(`${locale}/${slug}`)) return [];
      if (!target) return [{ path, line, column, message: `There is no article "${slug}".` }];
      if (!anchor || target.format === 'mdx' || target.anchors.includes(decodeURIComponent(anchor))) return [];
      return [{ path, line, column, message: `The article "${slug}" has no heading "${anchor}".` }];
    }));
  },
};
