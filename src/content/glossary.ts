import GithubSlugger from 'github-slugger';
import type { ElementContent } from 'hast';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { articlesDirectory } from '../config/articles-directory.ts';
import type { Routes } from '../config/routes.ts';
import { stringsFor } from '../languages/strings-for.ts';
import { digest } from '../lib/digest.ts';
import { elementsOf } from '../markdown/elements.ts';
import type { GlossaryTerms } from '../markdown/glossary-terms.ts';
import { slugFor } from '../markdown/headings.ts';
import { resolveLinks } from '../markdown/links.ts';
import { safeTree } from '../markdown/render.ts';
import { termFinder } from '../text/term-finder.ts';
import { linkFinder } from './file-links.ts';
import type { GlossaryEntry } from './glossary-file.ts';
import { glossaryFile, readGlossary } from './glossary-file.ts';

/** A term on the page of the glossary. */
export type GlossaryTerm = GlossaryEntry & {
  /** Its id on that page. */
  readonly id: string;
};

/** A glossary that was read, and what pages of it need. */
type Kept = {
  readonly stamp: string;
  readonly terms: readonly GlossaryTerm[];
  readonly find: GlossaryTerms['find'];
  /** By the path of the page of the glossary. */
  readonly ready: Map<string, Omit<GlossaryTerms, 'find' | 'isSubject'>>;
};

const kept = new Map<string, Kept>();

/** Returns the terms of a locale in the order of the file, which is read again when it changes. */
export function glossaryOf(locale: string): readonly GlossaryTerm[] {
  return read(locale)?.terms ?? [];
}

/**
 * Returns the terms that an article explains.
 * @param file absolute path of the article
 * @returns undefined when the locale has no glossary
 */
export function glossaryTermsFor(
  locale: string,
  file: string,
  { glossary, fromRoot }: Pick<Routes, 'glossary' | 'fromRoot'>,
): GlossaryTerms | undefined {
  const found = read(locale);
  if (!found || found.terms.length === 0) return undefined;
  const page = glossary(locale);
  const ready = found.ready.get(page) ?? readyTerms(found.terms, locale, page, fromRoot);
  found.ready.set(page, ready);
  const slug = basename(file).replace(/\.mdx?$/, '');
  return {
    ...ready,
    find: found.find,
    isSubject: (term) => found.terms[term]?.article === slug,
  };
}

function readyTerms(
  terms: readonly GlossaryTerm[],
  locale: string,
  page: string,
  fromRoot: Routes['fromRoot'],
): Omit<GlossaryTerms, 'find' | 'isSubject'> {
  const label = stringsFor(locale).glossary.title;
  return {
    label,
    version: digest(JSON.stringify([label, page, terms])),
    terms: terms.map(({ id, definition }) => ({
      href: `${page}#${id}`,
      definition: definitionNodes(definition, locale, fromRoot),
    })),
  };
}

/** Returns a definition as the content of an element. */
export function definitionNodes(
  definition: string,
  locale: string,
  fromRoot: Routes['fromRoot'],
): ElementContent[] {
  const tree = safeTree(definition);
  resolveLinks(elementsOf(tree), fromRoot, linkFinder(glossaryFile(locale)));
  const [paragraph] = tree.children;
  return paragraph?.type === 'element' ? paragraph.children : [];
}

function read(locale: string): Kept | undefined {
  const directory = articlesDirectory();
  const file = glossaryFile(locale, directory);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return undefined;
  const stamp = `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
  const known = kept.get(file);
  if (known?.stamp === stamp) return known;
  const { entries } = readGlossary(directory, locale);
  const slugger = new GithubSlugger();
  const terms = entries.map((entry) => ({ ...entry, id: slugFor(entry.term, slugger) }));
  const find = termFinder(terms.map(({ term, forms }) => [term, ...forms]));
  const made = { stamp, terms, find, ready: new Map() };
  kept.set(file, made);
  return made;
}
