import { escapeXml } from '../text/escape-xml.ts';

/** Longest short name that OpenSearch 1.1 allows, in characters. */
const MAX_SHORT_NAME = 16;

/**
 * The document that lets a browser search this site from its address bar (OpenSearch 1.1).
 * @param facts absolute addresses: of the search page, of the icon (SVG) and of the document itself
 */
export function openSearchDescription(facts: {
  name: string;
  description: string;
  lang: string;
  search: string;
  icon: string;
  self: string;
}): string {
  const { name, description, lang, search, icon, self } = facts;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(shortName(name))}</ShortName>
  <LongName>${escapeXml(shortName(name, 48))}</LongName>
  <Description>${escapeXml(description)}</Description>
  <Language>${escapeXml(lang)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(icon)}</Image>
  <Url type="text/html" method="get" template="${escapeXml(search)}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(self)}"/>
</OpenSearchDescription>
`;
}

/** The whole words of a name that fit; the beginning of its first word where that alone is longer. */
export function shortName(name: string, limit = MAX_SHORT_NAME): string {
  const words = name.trim().split(/\s+/);
  const fits = words
    .map((_word, index) => words.slice(0, index + 1).join(' '))
    .filter((start) => start.length <= limit);
  return (
    fits.at(-1) ??
    name
      .trim()
      .slice(0, limit)
      .toWellFormed()
      .replace(/\uFFFD$/, '')
  );
}
