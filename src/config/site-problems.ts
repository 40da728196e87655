import { nearest } from '../text/edit-distance.ts';
import { searchEngineOf } from './search-engines.ts';
import { isSlug } from '../text/slug.ts';
import type { LinkDefinition, LocalizedText, SiteDefinition } from './site-definition.ts';

/** The facts of search name a category by one character. */
const MAX_CATEGORIES = 36;

/** Most results on one page that a listing is built for. */
const MAX_PAGE_SIZE = 100;

/**
 * What an owner has got wrong in `src/site.ts`, beyond what the types say.
 * @returns one sentence for each mistake, with the fix
 */
export function siteMistakes(site: SiteDefinition): string[] {
  const {
    name,
    url,
    locales,
    categories,
    sections,
    announcements,
    pageSize,
    contact,
    repository,
    feedbackEndpoint,
    signalsEndpoint,
    headerLinks,
    footerLinks,
    searchEngine,
    check = {},
  } = site;
  const categoryIds = categories.map(({ id }) => id);
  const mistakes = [
    name.trim() === '' && '`name` is empty. Write the name of the help center.',
    !isWebAddress(url) &&
      `\`url\` is "${url}" but must be an absolute URL such as "https://help.example.com/".`,
    locales.length === 0 &&
      '`locales` is empty. Name at least one language, for example { code: "en", label: "English", direction: "ltr" }.',
    ...locales.map(({ code }) => wrongLocale(code)),
    ...twice(
      'locales',
      locales.map(({ code }) => code),
    ),
    categories.length === 0 && '`categories` is empty. Name at least one.',
    categories.length > MAX_CATEGORIES &&
      `\`categories\` holds ${categories.length}; at most ${MAX_CATEGORIES} are possible. Make sections of some.`,
    ...categoryIds.map((id) => wrongId('categories', id)),
    categoryIds.includes('all') &&
      '`categories` holds "all", which is the name of the tab that shows every category. Choose another id.',
    ...twice('categories', categoryIds),
    ...sections.map(({ id }) => wrongId('sections', id)),
    ...twice(
      'sections',
      sections.map(({ id }) => id),
    ),
    announcements !== undefined &&
      !categoryIds.includes(announcements) &&
      `\`announcements\` is "${announcements}", which is none of the categories (${categoryIds.join(', ')}).${meant(announcements, categoryIds)}`,
    (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > MAX_PAGE_SIZE) &&
      `\`pageSize\` is ${pageSize} but must be a whole number from 1 to ${MAX_PAGE_SIZE}.`,
    ...[...categories, ...sections].map(({ id, label }) => emptyLabel(`"${id}"`, label)),
    ...Object.entries({ contact: [contact], headerLinks, footerLinks }).flatMap(([field, links]) =>
      links.flatMap((link) => wrongLink(field, link)),
    ),
    repository !== undefined &&
      !isWebAddress(repository.url) &&
      `\`repository.url\` is "${repository.url}" but must be an absolute URL such as "https://github.com/you/help-center".`,
    feedbackEndpoint !== undefined &&
      !isLink(feedbackEndpoint) &&
      `\`feedbackEndpoint\` is "${feedbackEndpoint}" but must be an absolute URL, or a path that starts with a slash.`,
    signalsEndpoint !== undefined &&
      !isLink(signalsEndpoint) &&
      `\`signalsEndpoint\` is "${signalsEndpoint}" but must be an absolute URL, or a path that starts with a slash.`,
    searchEngine !== undefined &&
      searchEngineOf(searchEngine) === undefined &&
      `\`searchEngine\` is "${String(searchEngine)}" but must be "duckduckgo" or undefined.`,
    ...Object.entries(check).map(
      ([rule, severity]) =>
        !['error', 'warning', 'off'].includes(severity) &&
        `\`check\` gives "${rule}" the weight "${String(severity)}" but must give it "error", "warning" or "off".`,
    ),
  ];
  return mistakes.filter((mistake) => mistake !== false);
}

function wrongLocale(code: string): string | false {
  const canonical = canonicalLocale(code);
  if (canonical === code) return false;
  return `\`locales\` holds "${code}", which is no language code as BCP 47 writes it.${canonical === undefined ? ' Examples: "en", "pt-BR".' : ` Write "${canonical}".`}`;
}

function canonicalLocale(code: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}

function wrongId(field: string, id: string): string | false {
  return (
    !isSlug(id) &&
    `\`${field}\` holds the id "${id}", which becomes an address: it must consist of lower-case letters a-z, digits and single hyphens.`
  );
}

function twice(field: string, ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `\`${field}\` holds "${id}" twice. Remove one of them.`,
  );
}

function emptyLabel(owner: string, label: LocalizedText): string | false {
  const texts = Object.values(label);
  return (
    (texts.length === 0 || texts.some((text) => text.trim() === '')) &&
    `The label of ${owner} is empty. Write what readers shall see.`
  );
}

function wrongLink(field: string, { href, label }: LinkDefinition): (string | false)[] {
  return [
    !isLink(href) &&
      `\`${field}\` leads to "${href}" but must lead to an address with https:, http:, mailto: or tel:, or to a path that starts with a slash.`,
    emptyLabel(`\`${field}\``, label),
  ];
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

function isLink(href: string): boolean {
  return (
    /^\/(?!\/)/.test(href) || (/^(https?:\/\/|mailto:|tel:)/i.test(href) && URL.canParse(href))
  );
}

function meant(word: string, candidates: readonly string[]): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? '' : ` Did you mean "${candidate}"?`;
}
