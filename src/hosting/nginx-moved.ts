import type { HostingTable } from './host-table.ts';
import type { PrefixRule } from './prefix-rules.ts';
import { LOCALE } from './prefix-rules.ts';

/** Any locale, optional because old help centers answer without one. */
const ANY_LOCALE = '(?:[A-Za-z][A-Za-z](?:[-_][A-Za-z0-9]+)?/)?';

/**
 * Returns the maps that find the page of an old path by its number, for `http {}`. Each request
 * tries one expression for each kind of old path; the numbers are in a hash table.
 */
export function movedMaps({ rules, locales, base }: HostingTable): string {
  if (rules.length === 0) return '';
  // `/hc/articles/` comes before `/articles/` in any locale: "hc" looks like one.
  const kinds = [...new Set(rules.map(({ before }) => before))].toSorted(
    (a, b) => b.split('/').length - a.split('/').length,
  );
  const kindOf = (rule: PrefixRule) => kinds.indexOf(rule.before);
  const expressions = kinds.map((before, kind) => {
    const path = regex(base + before.slice(1)).replace(`${LOCALE}/`, ANY_LOCALE);
    const id = '(?<handrail_id>[0-9]+)(?:[-_/]|$)';
    return `  "~^${path}${id}" "${kind}/$handrail_id";\n`;
  });
  const pages = rules.map(
    (rule) => `  "${kindOf(rule)}/${rule.number}" "${encodeURI(rule.to)}";\n`,
  );
  const others = rules.flatMap((rule) =>
    rule.others.map(
      ({ locale, to }) => `  "${locale} ${kindOf(rule)}/${rule.number}" "${encodeURI(to)}";\n`,
    ),
  );
  const named = others.length === 0 ? [] : locales.map(localeLine);
  return `# Old paths whose number says which page they mean. If nginx warns about map_hash, which
# does no harm, set map_hash_max_size in http {}.
map $uri $handrail_number {
  default "";
${expressions.join('')}}

map $uri $handrail_locale {
  default "";
${named.join('')}}

map $handrail_number $handrail_page {
  default "";
${pages.join('')}}

map "$handrail_locale $handrail_number" $handrail_moved {
  default $handrail_page;
${others.join('')}}

`;
}

/** The path names a locale by its code, alone or with a region. */
function localeLine(code: string): string {
  return `  "~*/${regex(code)}(?:[-_][a-z0-9]+)?/" "${code}";\n`;
}

/** Returns the directives that redirect old paths, for `server {}`. Existing files stay. */
export function movedDirectives({ rules, listings }: HostingTable): string {
  const moved = `
  set $handrail_target $handrail_moved;
  if (-e $request_filename) { set $handrail_target ""; }
  if ($handrail_target) { return 301 $handrail_target$is_args$args; }
`;
  const pages = listings.map(
    ({ from, to }) => `  location ^~ "${from}" { return 301 "${encodeURI(to)}$is_args$args"; }\n`,
  );
  return (rules.length > 0 ? moved : '') + pages.join('');
}

function regex(text: string): string {
  return text.replaceAll(/[.+()[\]{}^$?|\\]/g, '\\$&');
}
