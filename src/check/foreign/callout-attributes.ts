/** Returns attributes such as `type="tip" title='Before you start'`, by name in lower case. */
export function attributesIn(list: string): ReadonlyMap<string, string> {
  return new Map(
    [
      ...list.matchAll(/(?<key>\w+)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[\w-]+))/g),
    ].map(({ groups }) => [
      groups?.['key']?.toLowerCase() ?? '',
      groups?.['double'] ?? groups?.['single'] ?? groups?.['bare'] ?? '',
    ]),
  );
}

/** Returns attributes of Confluence: `:title=Before you start|icon=false`. */
export function confluenceAttributes(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .replace(/^:/, '')
      .split('|')
      .flatMap((part) => {
        const at = part.indexOf('=');
        return at < 0 ? [] : [[part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()]];
      }),
  );
}

/** Returns the title that attributes give to a callout. */
export function titleIn(attributes: ReadonlyMap<string, string>): string | undefined {
  return attributes.get('title') ?? attributes.get('summary');
}

/** Braces with attributes at the end of a line. Values in quotes may contain braces. */
const BRACES = /\{(?<list>(?:[^{}"']|"[^"]*"|'[^']*')*)\}[ \t]*$/;

/**
 * Returns the title of `:::note Title`, `:::note[Title]`, `:::note{title="Title"}` or
 * `::: {.note title="Title"}`.
 * @param rest the line behind the name
 * @param isBraced whether the name is inside of braces
 */
export function fenceTitle(rest: string, isBraced: boolean): string {
  const line = isBraced ? `{${rest}` : rest;
  const attributes = attributesIn(BRACES.exec(line)?.groups?.['list'] ?? '');
  const title = line
    .replace(BRACES, '')
    .replace(/^[ \t]*[}\]]?[ \t]*/, '')
    .replace(/^\[(.*)\].*$/, '$1')
    .trim();
  return title || (titleIn(attributes) ?? '');
}
