import { z } from 'zod';
import { aiSchema } from './ai-schema.ts';
import { brandSchema } from './brand-schema.ts';
import { choicesSchema } from './choices-schema.ts';
import { contactSchema } from './contact-schema.ts';
import { oldPathLocalesExist } from './old-paths-schema.ts';
import { searchEngineIds } from './search-engines.ts';
import { isActiveType } from '../domain/file-types.ts';
import {
  announcementsAreACategory,
  groupsExist,
  isHttpUrl,
  isLink,
  languageCode,
  localeDefaults,
  unique,
  withTrailingSlash,
} from './site-values.ts';
import { noticesSchema } from './notices-schema.ts';
import { category, section, sectionGroup } from './taxonomy-schema.ts';
import { localizedText, text } from './text-schemas.ts';
import { widgetSchema } from './widget-schema.ts';

/** Search facts store a category in one character. */
const MAX_CATEGORIES = 36;

/** Maximum number of results for which a listing page is designed. */
const MAX_PAGE_SIZE = 100;

const flag = z.boolean('true or false');
const endpoint = z
  .string('a URL')
  .refine(isLink, 'an absolute URL, or a path that starts with a slash');

const link = z.strictObject(
  {
    /** A URL with https:, http:, mailto: or tel:, or a path from the site root. */
    href: z
      .string('a URL or a path such as "/articles/fees/"')
      .refine(
        isLink,
        'a URL with https:, http:, mailto: or tel:, or a path that starts with a slash',
      ),
    /** Visible text, by language. */
    label: localizedText,
  },
  'an object with `href` and `label`',
);

const locale = z
  .strictObject(
    {
      /** BCP 47 code, also the name of the folder in `articles/`. */
      code: languageCode,
      /** The language's own name. Default: the name in Unicode CLDR. */
      label: text('the name of the language').optional(),
      /** Text direction. Default: that of the language. */
      direction: z.enum(['ltr', 'rtl'], '"ltr" or "rtl"').optional(),
    },
    'an object such as { code: "en" }',
  )
  .transform(localeDefaults);

const attachmentType = z
  .string('a file ending such as "dwg"')
  .refine((type) => /^[a-z0-9]{1,12}$/.test(type), 'a file ending such as "dwg", without the dot')
  .refine(
    (type) => !isActiveType(type),
    'another ending: browsers could run such files as part of your site',
  );

/** The settings of a help center: what an owner may write, and the defaults. */
export const siteSchema = z
  .strictObject(
    {
      /** Name of the help center: in the header, in page titles and in the footer. */
      name: text('the name of the help center, such as "Acme Help Center"'),
      /** Public URL of the site; `SITE_URL` overrides it. Its path becomes the base path. */
      url: z
        .string('an absolute URL such as "https://help.example.com/"')
        .refine(isHttpUrl, 'an absolute URL such as "https://help.example.com/"')
        .transform(withTrailingSlash),
      /** Kinds of articles: the values of `category` in front matter, in the order of the tabs. */
      categories: z
        .tuple([category], category, 'a list of categories with at least one')
        .superRefine(unique('id'))
        .refine(
          ({ length }) => length <= MAX_CATEGORIES,
          `a list of at most ${MAX_CATEGORIES}. Make sections of some`,
        ),
      /** Logo and colors. */
      brand: brandSchema.prefault({}),
      /** Languages. The first one is the default and has no prefix in its URLs. */
      locales: z
        .tuple([locale], locale, 'a list of languages with at least one, such as { code: "en" }')
        .superRefine(unique('code'))
        .prefault([{ code: 'en' }]),
      /**
       * Id of the category that is also listed by year, and that `/feed.xml` contains. Default: the
       * feed contains every updated article.
       */
      announcements: z.string('the id of a category').optional(),
      /**
       * Topics: folders in `articles/<locale>/` with their labels, in the order of the home page.
       */
      sections: z.array(section, 'a list of sections').superRefine(unique('id')).default([]),
      /**
       * Headings for sections, in the order of the home page. Sections without a group follow.
       */
      sectionGroups: z
        .array(sectionGroup, 'a list of groups')
        .superRefine(unique('id'))
        .default([]),
      /**
       * What readers choose between: groups of values with their labels. Each value is a block in
       * articles, such as `> [!EU]`. Default: `platform` with `app` and `web`.
       */
      choices: choicesSchema(localizedText).prefault({}),
      /** Results on one page of a listing, from 1 to 100. */
      pageSize: z
        .number(`a whole number from 1 to ${MAX_PAGE_SIZE}`)
        .refine(
          (size) => Number.isInteger(size) && size >= 1 && size <= MAX_PAGE_SIZE,
          `a whole number from 1 to ${MAX_PAGE_SIZE}`,
        )
        .default(15),
      /**
       * Where readers can get help if they do not find their answer: a link, or a form at
       * `/contact/`.
       */
      contact: contactSchema.optional(),
      /** Repository of the articles on GitHub, for writers and their editors. */
      repository: z
        .strictObject({
          /** URL of the repository. */
          url: z
            .string('an absolute URL such as "https://github.com/you/help-center"')
            .refine(isHttpUrl, 'an absolute URL such as "https://github.com/you/help-center"'),
          /** Branch that readers' edits are based on. */
          branch: text('the name of a branch').default('main'),
          /** Whether articles link to it: "Edit this page" and "Report a mistake". */
          readerLinks: flag.default(false),
        })
        .optional(),
      /** URL that receives the readers' votes. Default: `signalsEndpoint`. */
      feedbackEndpoint: endpoint.optional(),
      /**
       * URL that receives votes, searches without a good result and opened results. Separate from
       * `feedbackEndpoint`, because what readers type needs more care than a yes or no.
       */
      signalsEndpoint: endpoint.optional(),
      /** Where pages get notices to readers from, besides `_notices` in the articles folder. */
      notices: noticesSchema.prefault({}),
      /** Links in the header of every page. */
      headerLinks: z.array(link, 'a list of links').default([]),
      /** Links in the footer of every page. */
      footerLinks: z.array(link, 'a list of links').default([]),
      /** The help button for other pages of the company: where it may appear. Default: nowhere. */
      widget: widgetSchema.prefault({}),
      /** Severity of the rules of the check, by name. See CONTRIBUTING.md. */
      check: z
        .record(z.string(), z.enum(['error', 'warning', 'off'], '"error", "warning" or "off"'))
        .default({}),
      /** Endings of files that articles may offer besides the usual ones, such as PDF. */
      attachmentTypes: z.array(attachmentType, 'a list of endings such as ["dwg"]').default([]),
      /** What AI agents find, and whether models may be trained on the articles. */
      ai: aiSchema.prefault({}),
      /** Whether readers can reopen pages without a connection. */
      offline: flag.default(true),
      /**
       * Whether the home page lists what a reader has read last. Only the reader's device knows.
       */
      recentlyViewed: flag.default(true),
      /** Search engine for readers without JavaScript. Default: links to the categories only. */
      searchEngine: z
        .enum(
          searchEngineIds,
          `${searchEngineIds.map((name) => `"${name}"`).join(', ')} or undefined`,
        )
        .optional(),
      /**
       * Whether every page contains its Content-Security-Policy in a `<meta>` tag, for hosts that
       * do not send your headers, such as GitHub Pages.
       */
      cspMetaTag: flag.default(false),
    },
    'an object with `name`, `url` and `categories`',
  )
  .superRefine(announcementsAreACategory)
  .superRefine(groupsExist)
  .superRefine(oldPathLocalesExist);
