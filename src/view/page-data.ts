import { absolute, routes } from './paths.ts';
import { articlesOf } from './catalog.ts';
import type { Article } from '../domain/article.ts';
import type { SiteFacts } from './structured-data.ts';
import type { Section } from '../config/taxonomy.ts';
import { categoriesOf, localized, sectionGroupsOf, sectionsOf } from '../config/taxonomy.ts';
import { readArticlePath } from '../config/root-paths.ts';
import { hasContactForm } from '../config/contact-form.ts';
import { site } from '../config/settings.ts';
import { glossaryOf } from '../content/glossary.ts';
import { currentContext } from '../build/current-context.ts';
import { stringsFor } from '../languages/strings-for.ts';

/** The category that is also listed by year, if the site has one. */
export const { announcements } = site;

/**
 * Returns parameters and props of a page that exists once in each locale. The default locale has no
 * prefix. Returns none when another shard makes these pages.
 */
export function localePaths() {
  return currentContext().shard.number === 1 ? everyLocale() : [];
}

/** Returns what `localePaths` returns, in every shard. */
export function everyLocale() {
  return site.locales.map(({ code }, index) => ({
    params: { locale: index === 0 ? undefined : code },
    props: { locale: code as string },
  }));
}

export type LocaleData = ReturnType<typeof readLocaleData>;

/** Returns what most pages of a locale need: articles, categories, sections, interface texts. */
export function localeData(locale: string): LocaleData {
  return currentContext().once(`data of ${locale}`, () => readLocaleData(locale));
}

function readLocaleData(locale: string) {
  const articles = articlesOf(locale);
  const sections = sectionsOf(articles, site.sections, locale);
  return {
    articles,
    categories: categoriesOf(articles, site.categories, locale),
    sections,
    sectionGroups: sectionGroupsOf(sections, site.sectionGroups, locale),
    strings: stringsFor(locale),
    footerLinks: footerLinks(articles, locale),
    routes,
    hasGlossary: glossaryOf(locale).length > 0,
    pages: pagesOf(locale, articles, sections),
  };
}

/** Returns the URL paths of the pages of a locale that other locales may have too. */
function pagesOf(
  locale: string,
  articles: readonly Article[],
  sections: readonly Section[],
): ReadonlySet<string> {
  return new Set([
    routes.home(locale),
    routes.search(locale),
    routes.siteMap(locale),
    ...(glossaryOf(locale).length > 0 ? [routes.glossary(locale)] : []),
    ...(hasContactForm(site) ? [routes.contact(locale)] : []),
    ...site.categories.map(({ id }) => routes.category(locale, id)),
    ...sections.map(({ id }) => routes.section(locale, id)),
    ...articles.map(({ slug }) => routes.article(locale, slug)),
  ]);
}

/**
 * Returns the links of the footer. Omits links to articles that this articles folder does not have.
 */
function footerLinks(articles: readonly Article[], locale: string) {
  const there = new Set(articles.map(({ slug }) => routes.article(locale, slug)));
  const isThere = (href: string) => {
    const article = readArticlePath(href.replace(/[?#].*$/s, ''));
    if (!article) return true;
    const isElsewhere = ![locale, site.locales[0].code].includes(article.locale);
    return isElsewhere || there.has(routes.article(article.locale, article.slug));
  };
  return [...site.footerLinks, ...site.headerLinks]
    .filter(({ href }) => isThere(href))
    .map(({ href, label }) => ({ href: routes.linked(href), label: localized(label, locale) }));
}

/** Returns the facts about the site in a locale, for structured data. */
export function siteFacts(locale: string): SiteFacts {
  return { name: site.name, home: absolute(routes.home(locale)), lang: locale };
}

/** A step of the breadcrumbs. `href` is a path with the base path. */
export type Step = { readonly label: string; readonly href: string };

/** Returns the pages above a section: the home page, and there the section's group. */
export function trailToSection(locale: string, section: string): Step[] {
  const { sectionGroups, strings } = localeData(locale);
  const home = routes.home(locale);
  const group = sectionGroups.find(({ sections }) => sections.some(({ id }) => id === section));
  return [
    { label: strings.home, href: home },
    ...(group?.id !== undefined && group.label !== undefined
      ? [{ label: group.label, href: `${home}#${groupAnchor(group.id)}` }]
      : []),
  ];
}

/** Returns the id of the heading of a group. */
export function groupAnchor(group: string): string {
  return `group-${group}`;
}
