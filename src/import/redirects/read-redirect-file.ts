import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { UserError } from '../../lib/problem.ts';
import { readYaml, recordOf } from '../folder/source-front-matter.ts';
import type { OldRedirect } from './old-redirect.ts';

/** Keys of lists of redirects: Zendesk's API, Vercel, Mintlify and others. */
const LISTS = ['records', 'redirect_rules', 'redirects'];

/** Names of the two ends of a redirect. */
const ENDS = [
  ['redirect_from', 'redirect_to'],
  ['from', 'to'],
  ['source', 'destination'],
] as const;

/** Characters of patterns, which name no single path. */
const PATTERN = /[*()]|\/:/;

/**
 * Reads a file of redirects: JSON or YAML, or one redirect a line.
 * @throws UserError for a missing file and for one without redirects
 */
export function readRedirectFile(file: string): OldRedirect[] {
  if (!existsSync(file)) throw new UserError(`There is no file ${file}. Correct --redirects.`);
  const redirects = redirectsIn(readFileSync(file, 'utf8'), file);
  if (redirects.length > 0) return redirects;
  throw new UserError(
    `${file} contains no redirects. Write one a line, as "/old/path /new/path", or save the ` +
      'answer of /api/v2/guide/redirect_rules.',
  );
}

/**
 * Returns the redirects in a text, without those of patterns.
 * @param name of the file; its ending says how it is written
 */
export function redirectsIn(text: string, name: string): OldRedirect[] {
  const isData = /^\.(?:json|ya?ml)$/i.test(extname(name));
  const found = isData ? redirectsOf(readYaml(text).value) : text.split(/\r?\n/).flatMap(lineOf);
  return found.filter(({ from }) => from !== '' && !PATTERN.test(from));
}

/** Returns the redirects of a value: a list of records, or a map from old paths to new ones. */
export function redirectsOf(value: unknown): OldRedirect[] {
  if (Array.isArray(value)) return value.flatMap((each) => recordedIn(each));
  const data = recordOf(value);
  const lists = LISTS.flatMap((key) => (key in data ? redirectsOf(data[key]) : []));
  return lists.length > 0
    ? lists
    : Object.entries(data).flatMap(([from, to]) =>
        typeof to === 'string' && /^(?:\/|https?:)/.test(from) ? [{ from, to }] : [],
      );
}

function recordedIn(value: unknown): OldRedirect[] {
  const data = recordOf(value);
  return ENDS.flatMap(([start, end]) => {
    const to = data[end];
    if (typeof to !== 'string') return [];
    return [data[start]].flat().flatMap((from) => (typeof from === 'string' ? [{ from, to }] : []));
  });
}

/** `/old /new 301`, as Netlify and Cloudflare read it, and the rows of a CSV file. */
function lineOf(line: string): OldRedirect[] {
  const cells = line
    .replace(/^\s*#.*/, '')
    .split(/[\s,;]+/)
    .map((cell) => cell.replace(/^"(.*)"$/, '$1'));
  const [from = '', to = ''] = cells.filter((cell) => /^(?:\/|https?:\/\/)/.test(cell));
  return to === '' ? [] : [{ from, to }];
}
