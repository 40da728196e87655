import { fixArticle } from '../../../check/fixes/fix-article.ts';
import { parseArticle } from '../../../check/parse-article.ts';
import type { SiteContext } from '../../../check/rule.ts';
import { foreignSyntax } from '../../../check/rules/foreign-syntax.ts';
import { headingIncrement } from '../../../check/rules/heading-increment.ts';
import { readArticle } from '../../../content/read-article.ts';
import type { ArticleFile } from '../../../content/article-files.ts';

/** Blocks within blocks need a pass each. */
const MAX_PASSES = 12;

const RULES = [foreignSyntax, headingIncrement];

const FILE: ArticleFile = {
  file: 'article.md',
  path: 'article.md',
  locale: 'en',
  section: 'section',
  slug: 'article',
  format: 'md',
};

/** A page of its own: no other article, no old path. */
const CONTEXT: SiteContext = {
  summaries: [],
  invalid: new Set(),
  publishedPaths: { file: '', paths: [], problems: [] },
  changes: [],
  today: '2024-01-01',
};

/**
 * Makes the fixes of the check: notes, attributes and other syntax of other tools take our form,
 * and headings begin with `##`.
 * @param drop counts what only a person can fix, by name
 */
export function inOurForms(body: string, title: string, drop: (name: string) => void): string {
  const head =
    `---\ntitle: ${JSON.stringify(title)}\ncategory: faq\n` +
    'published: 2024-01-01\nupdated: 2024-01-01\n---\n\n';
  let text = head + body;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const fixed = fixArticle(FILE, Buffer.from(text), RULES, [], CONTEXT, () => true);
    if (!fixed) break;
    text = fixed.bytes.toString('utf8');
  }
  const { readable, tree } = readArticle(FILE, Buffer.from(text));
  const parsed = readable && parseArticle(readable, NOTHING_SHARED, tree);
  for (const { message } of parsed ? foreignSyntax.checkArticle(parsed) : [])
    drop(`${/^"(?<what>.*)" is syntax of/s.exec(message)?.groups?.['what'] ?? message} (stays)`);
  return text.slice(head.length);
}

const NOTHING_SHARED = {
  variables: new Map<string, string>(),
  includes: new Map<string, string>(),
};
