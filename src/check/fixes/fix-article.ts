import type { ArticleFile } from '../../content/article-files.ts';
import { readArticle } from '../../content/read-article.ts';
import type { Position } from '../../text/line-column.ts';
import type { Splice } from '../../text/splice.ts';
import { parseArticle } from '../parse-article.ts';
import type { ParsedArticle } from '../parsed-article.ts';
import { typographicQuotes } from '../rules/typographic-quotes.ts';
import type { Finding, Fix, Rule, SiteContext } from '../rule.ts';
import { hasLoneReturns, withSplices } from './file-splices.ts';
import { losesLinkedAnchor } from './linked-anchors.ts';
import { makesCode } from './makes-code.ts';

/** A finding of a rule, with the name of the rule. */
export type FoundBy = { readonly rule: string; readonly finding: Finding };

export type FixedArticle = {
  /** The whole file with its fixes. */
  readonly bytes: Buffer;
  /** Names of the rules, once for each finding that is fixed. */
  readonly fixed: readonly string[];
};

/** As written: braces stay. */
const NOTHING_SHARED = {
  variables: new Map<string, string>(),
  includes: new Map<string, string>(),
};

/**
 * Makes the fixes of an article that do not touch each other; the others follow in the next run.
 * @param bytes the whole file
 * @param rules whose findings to fix
 * @param fromSite findings of rules about the whole site in this article
 * @param context what rules know of the whole site
 * @param isReported whether the check reports a rule at a position
 * @returns undefined if there is nothing to fix
 */
export function fixArticle(
  file: ArticleFile,
  bytes: Uint8Array,
  rules: readonly Rule[],
  fromSite: readonly FoundBy[],
  context: SiteContext,
  isReported: (rule: string, position: Position) => boolean,
): FixedArticle | undefined {
  const { readable, tree } = readArticle(file, bytes);
  if (!readable || hasLoneReturns(bytes)) return undefined;
  const parsed = parseArticle(readable, NOTHING_SHARED, tree);
  // Without its title, an article is not known well enough for fixes of its text.
  const isKnown = readable.frontMatter.title !== undefined;
  const safe = isKnown ? rules : rules.filter(({ name }) => name === typographicQuotes.name);
  const found = safe.flatMap((rule) =>
    'checkArticle' in rule
      ? findingsOf(() => rule.checkArticle(parsed)).map((finding) => ({
          rule: rule.name,
          finding,
        }))
      : [],
  );
  const all = [...found, ...(isKnown ? fromSite : [])].filter(({ rule, finding }) =>
    isReported(rule, finding),
  );
  const keepsAnchors = (splices: readonly Splice[]) => !losesLinkedAnchor(parsed, splices, context);
  let made = madeFixes(all, parsed, context, keepsAnchors);
  if (makesCode(parsed, made.splices))
    made = madeFixes(
      all,
      parsed,
      context,
      (splices) => keepsAnchors(splices) && !makesCode(parsed, splices),
    );
  if (made.splices.length === 0 || makesCode(parsed, made.splices)) return undefined;
  return { bytes: withSplices(bytes, made.splices), fixed: made.fixed };
}

/**
 * Returns the replacements of fixes that do not touch each other, and the rules of their findings.
 * @param isHarmless whether readers lose nothing by the replacements of one fix
 */
function madeFixes(
  all: readonly FoundBy[],
  parsed: ParsedArticle,
  context: SiteContext,
  isHarmless: (splices: readonly Splice[]) => boolean,
): { readonly splices: readonly Splice[]; readonly fixed: readonly string[] } {
  const accepted = new Map<Fix, boolean>();
  const splices: Splice[] = [];
  const fixed: string[] = [];
  for (const { rule, finding } of all) {
    const { fix } = finding;
    if (!fix) continue;
    if (!accepted.has(fix)) {
      const own = fix(parsed, context);
      const isFree = !own.some((one) => splices.some((two) => touch(one, two)));
      const isMade = own.length > 0 && isFree && isHarmless(own);
      accepted.set(fix, isMade);
      if (isMade) splices.push(...own);
    }
    if (accepted.get(fix) === true) fixed.push(rule);
  }
  return { splices, fixed };
}

function touch(a: Splice, b: Splice): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Returns what a rule finds; nothing if it crashes, which the check reports. */
export function findingsOf<Found extends Finding>(find: () => readonly Found[]): readonly Found[] {
  try {
    return find();
  } catch {
    return [];
  }
}
