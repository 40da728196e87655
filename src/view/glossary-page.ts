import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { definitionNodes, glossaryOf } from '../content/glossary.ts';
import { stemFor } from '../languages/stem-for.ts';
import { wordsOf } from '../search/engine/words.ts';
import { articlesOf } from './catalog.ts';
import { routes } from './paths.ts';

/** A term as the page of the glossary shows it. */
export type ShownTerm = {
  readonly id: string;
  readonly term: string;
  /** Other words for it, without its plural and other inflected forms. */
  readonly forms: string;
  /** Its definition as HTML. */
  readonly html: string;
  /** The article about it, unless that is hidden. */
  readonly article: { readonly title: string; readonly href: string } | undefined;
};

/** Returns the terms of a locale in its alphabetical order. */
export function glossaryTerms(locale: string): ShownTerm[] {
  const order = new Intl.Collator(locale, { numeric: true, ignorePunctuation: true });
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  const stem = stemFor(locale) ?? ((word: string) => word);
  const baseOf = (form: string) => wordsOf(form).map(stem).join(' ');
  const titles = new Map(articlesOf(locale).map(({ slug, title }) => [slug, title]));
  return glossaryOf(locale)
    .toSorted((a, b) => order.compare(a.term, b.term))
    .map(({ id, term, forms, definition, article = '' }) => {
      const title = titles.get(article);
      const nodes: ElementContent[] = definitionNodes(definition, locale, routes.fromRoot);
      return {
        id,
        term,
        forms: list.format(forms.filter((form) => baseOf(form) !== baseOf(term))),
        html: toHtml(nodes),
        article: title === undefined ? undefined : { title, href: routes.article(locale, article) },
      };
    });
}
