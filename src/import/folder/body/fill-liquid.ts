import type { ForeignData } from '../source-front-matter.ts';

/** What templates of a site may name. */
export type TemplateValues = {
  /** `site.title` and the like, in lower case. */
  readonly values: ReadonlyMap<string, string>;
  /** Returns the URL of a file of the site, for `{% link %}` and `{% post_url %}`. */
  readonly linkTo: (path: string) => string | undefined;
};

/** Returns the values of settings that are texts or numbers, by their path: `site.a.b`. */
export function flatValues(prefix: string, data: ForeignData): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const walk = (path: string, value: unknown): void => {
    if (['string', 'number', 'boolean'].includes(typeof value)) values.set(path, String(value));
    else if (typeof value === 'object' && value !== null && path.split('.').length < 6)
      for (const [key, inner] of Object.entries(value)) walk(join(path, key), inner);
  };
  walk(prefix, data);
  return values;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** `{% set x = "text" %}` of Jinja, `{% assign x = "text" %}` of Liquid. */
const ASSIGNMENT =
  /[^\S\n]*\{%-?\s*(?:set|assign)\s+(?<name>[\w.]+)\s*=\s*(?<value>[^%]*?)\s*-?%\}(?:[^\S\n]*\n)?/g;
const COMMENT =
  /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{#(?:[^#}]|#(?!\}))*#\}/g;

/**
 * Replaces what templates know for certain, also in code, as the tools do: `{{ site.x }}` with a
 * value, `{{ "/x" | relative_url }}`, `{% link x.md %}`. Comments and assignments show nothing, so
 * they go. All else stays as written.
 */
export function filledTemplate(text: string, { values, linkTo }: TemplateValues): string {
  if (!/\{[{%#]/.test(text)) return text;
  // What is between `raw` and `endraw` is no template.
  const parts = text.split(/(\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\})/);
  const known = new Map(values);
  const assigned = new Map<string, string>();
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const plain = part
        .replaceAll(COMMENT, '')
        .replaceAll(ASSIGNMENT, (_written, name: string, value: string) => {
          const shown = valueOf(value, known);
          // A name that changes on the way is for a program to follow.
          if (shown === undefined || (assigned.get(name) ?? shown) !== shown) known.delete(name);
          else known.set(name, shown);
          assigned.set(name, shown ?? '');
          return '';
        });
      return filledPart(plain, known, linkTo);
    })
    .join('');
}

/** `{% link x.md %}`. What some writers put in front of it is part of the link that it becomes. */
const LINK_TAG =
  /(?:\{\{-?\s*site\.(?:base)?url\s*-?\}\})*\{%-?\s*(?:link|post_url)\s+(?<path>[^\s%]+)\s*-?%\}/g;

/** Returns the value of an expression that is a text, a name, or one of them trimmed. */
function valueOf(expression: string, values: TemplateValues['values']): string | undefined {
  const { double, single, name }: Partial<Record<string, string>> =
    /^(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<name>[\w.]+))\s*(?:\|\s*(?:trim|strip)\s*)?$/.exec(
      expression,
    )?.groups ?? {};
  return double ?? single ?? (name === undefined ? undefined : values.get(name)?.trim());
}

function filledPart(
  text: string,
  values: TemplateValues['values'],
  linkTo: TemplateValues['linkTo'],
): string {
  return text
    .replaceAll(LINK_TAG, (written, path: string) => linkTo(path) ?? written)
    .replaceAll(/\{\{-?(?<inner>[^{}\n]{1,200}?)-?\}\}/g, (written, inner: string) => {
      const [name = '', ...filters] = inner.split('|').map((each) => each.trim());
      const quoted = /^(?:"(?<a>[^"]*)"|'(?<b>[^']*)')$/.exec(name)?.groups;
      if (quoted && filters.length === 0) return written;
      const value = quoted ? (quoted['a'] ?? quoted['b']) : values.get(name);
      return (
        filters.reduce(
          (url: string | undefined, filter) => url && filtered(url, filter, values),
          value,
        ) ?? written
      );
    });
}

/** Returns a URL with the base of the site, or its host too; undefined for an unknown filter. */
function filtered(
  url: string,
  filter: string,
  values: TemplateValues['values'],
): string | undefined {
  const prepended = /^prepend:\s*(?<name>site\.(?:base)?url)$/.exec(filter)?.groups?.['name'];
  if (prepended !== undefined) return (values.get(prepended) ?? '') + url;
  if (!/^(?:relative|absolute)_url$/.test(filter)) return undefined;
  if (/^[a-z][\w+.-]*:/i.test(url)) return url;
  const path = `${values.get('site.baseurl') ?? ''}/${url.replace(/^\//, '')}`;
  return filter === 'absolute_url' ? (values.get('site.url') ?? '') + path : path;
}
