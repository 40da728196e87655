import { escapeXml } from '../text/escape-xml.ts';

/** Longest short name that OpenSearch 1.1 allows, in characters. */
const MAX_SHORT_NAME = 16;

type OpenSearchFacts = {
  readonly name: string;
  readonly description: string;
  readonly lang: string;
  readonly search: string;
  readonly icon: string;
  readonly iconType: string | undefined;
  readonly self: string;
};

/**
 * The document that lets a browser search this site from its address bar (OpenSearch 1.1).
 * @param facts absolute URLs: of the search page, of the icon and of the document itself; the icon's
 * media type where it is known
 */
export function openSearchDescription(facts: OpenSearchFacts): string {
  const { name, description, lang, search, icon, iconType, self } = facts;
  const type = iconType === undefined ? '' : ` type="${escapeXml(iconType)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(shortName(name))}</ShortName>
  <LongName>${escapeXml(shortName(name, 48))}</LongName>
  <Description>${escapeXml(description)}</Description>
  <Language>${escapeXml(lang)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16"${type}>${escapeXml(icon)}</Image>
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
