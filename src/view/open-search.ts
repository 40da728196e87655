import { escapeXml } from '../text/escape-xml.ts';

/** Maximum length of the short name in OpenSearch 1.1, in characters. */
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
 * Returns the OpenSearch 1.1 document with which browsers search this site from the address bar.
 * @param facts absolute URLs of the search page, of the icon and of the document itself; the media
 * type of the icon if it is known
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

/** Returns the whole words of a name that fit; if the first word does not fit, its beginning. */
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
