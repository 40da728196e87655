import type { FeedbackReason } from '../domain/feedback-reasons.ts';
import { formatCount } from '../domain/shown-views.ts';
import type { CalloutKind, IssueStatus } from '../domain/article-parts.ts';
import type { NoticeKind } from '../notices/notice.ts';

/** A text with placeholders in braces: `Published on {date}`. */
type Text = string;

/**
 * A text for each plural form of a language. `other` is used for missing forms. See
 * https://cldr.unicode.org/index/cldr-spec/plural-rules.
 */
export type Plural = { readonly other: Text } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, Text>>
> & {
    /** BCP 47 code of the texts, if it is not that of the page. */
    readonly lang?: string;
  };

/**
 * All interface texts, as plain data. Pages pass their scripts the texts they need, so no script
 * contains a table.
 */
export type Strings = {
  readonly skipToContent: Text;
  readonly home: Text;
  readonly breadcrumbs: Text;
  readonly searchLabel: Text;
  readonly searchPlaceholder: Text;
  readonly searchButton: Text;
  readonly searchTitle: Text;
  readonly suggestions: Text;
  readonly allResults: Text;
  readonly homeTitle: Text;
  readonly homeIntro: Text;
  /** What search engines show for a page without a description. */
  readonly pageDescription: Text;
  readonly browseByTopic: Text;
  readonly mostViewed: Text;
  readonly recentlyUpdated: Text;
  readonly allTab: Text;
  readonly categoriesNav: Text;
  readonly publishedOn: Text;
  readonly updatedOn: Text;
  readonly viewsUnit: Plural;
  readonly articleCount: Plural;
  readonly pagination: Text;
  readonly previousPage: Text;
  readonly nextPage: Text;
  readonly pageNumber: Text;
  readonly pageOfCount: Text;
  readonly onThisPage: Text;
  readonly relatedArticles: Text;
  readonly feedbackQuestion: Text;
  readonly feedbackYes: Text;
  readonly feedbackNo: Text;
  readonly feedbackReasons: Text;
  readonly feedbackReason: Readonly<Record<FeedbackReason, Text>>;
  readonly feedbackSend: Text;
  readonly feedbackThanks: Text;
  readonly editPage: Text;
  readonly newArticle: Text;
  readonly reportMistake: Text;
  /** Title of a report. `{title}` is that of the article. */
  readonly reportTitle: Text;
  readonly headerNav: Text;
  readonly languages: Text;
  readonly stillStuck: Text;
  /** Before the contact at the end of an article. */
  readonly stillNeedHelp: Text;
  readonly footerNav: Text;
  readonly sortLabel: Text;
  readonly sortRelevance: Text;
  readonly sortUpdated: Text;
  readonly sortViews: Text;
  readonly byYear: Text;
  readonly categoryOfYear: Text;
  readonly allArticles: Text;
  /** The page of the glossary. Placeholders: forms, and article, which becomes a link. */
  readonly glossary: Readonly<Record<'title' | 'intro' | 'also' | 'more', Text>>;
  readonly resultCount: Plural;
  readonly resultCountInCategory: Plural;
  readonly doubtfulCount: Plural;
  readonly showingFor: Text;
  readonly searchInstead: Text;
  readonly searching: Text;
  readonly searchIsSlow: Text;
  readonly emptyTitle: Text;
  readonly didYouMean: Text;
  readonly emptyHint: Text;
  readonly emptyInCategory: Text;
  readonly showAllCategories: Text;
  readonly popularInstead: Text;
  readonly failedTitle: Text;
  readonly failedHint: Text;
  readonly tryAgain: Text;
  readonly noScriptSearch: Text;
  readonly searchWithEngine: Text;
  readonly notFoundTitle: Text;
  readonly notFoundHint: Text;
  readonly feedDescription: Text;
  readonly llmsSummary: Text;
  /** Line of llms.txt. Placeholder: url. */
  readonly llmsFull: Text;
  readonly searchFor: Text;
  readonly offlineTitle: Text;
  readonly offlineHint: Text;
  /** Heading of the sections without a group, where others have one. */
  readonly moreTopics: Text;
  readonly previewBadge: Readonly<Record<'draft' | 'scheduled' | 'expired', Text>>;
  readonly noticeKinds: Readonly<Record<NoticeKind, Text>>;
  /** A link in a notice to more about it. */
  readonly noticeMore: Text;
  /** Name of the button that hides a notice. */
  readonly noticeDismiss: Text;
  /** What the home page says while the status page reports no incident. */
  readonly allNormal: Text;
  /** Labels of articles about known issues. */
  readonly issueStatus: Readonly<Record<IssueStatus, Text>>;
  readonly issueSince: Text;
  readonly issueFixed: Text;
  readonly issueFixedIn: Text;
  /** Label of an article that is not for everyone. Placeholder: values. */
  readonly onlyFor: Text;
  /**
   * Name of a choice between variants of a text, and labels of the values that a site has unless
   * it sets `choices`.
   */
  readonly choices: Readonly<Record<'choice' | 'app' | 'web', Text>>;
  readonly callouts: Readonly<Record<CalloutKind, Text>>;
  readonly footnotes: Text;
  readonly backToReference: Text;
  readonly copyCode: Text;
  readonly codeCopied: Text;
  /** The link to the Markdown of an article, which a script turns into a button that copies it. */
  readonly viewMarkdown: Text;
  readonly copyMarkdown: Text;
  /** Name of a table without a caption. */
  readonly table: Text;
  readonly video: {
    readonly transcript: Text;
    /** Title of a video on another host that has none. */
    readonly onHost: Text;
    /** Below a video of another host that has not been loaded. */
    readonly note: Text;
    /** Instead of the note when a reader without a connection wants to play it. */
    readonly offline: Text;
  };
  /** Below the results of a search. */
  readonly alsoSearched: Text;
  readonly recentlyViewed: Text;
  /** Empties the list of recently viewed articles. */
  readonly clearViewed: Text;
  readonly contact: {
    readonly email: Text;
    readonly emailHint: Text;
    readonly topic: Text;
    readonly chooseTopic: Text;
    readonly chooseOption: Text;
    readonly subject: Text;
    readonly subjectHint: Text;
    readonly message: Text;
    readonly file: Text;
    readonly fileHint: Text;
    /** Behind the label of a field that may stay empty. */
    readonly optional: Text;
    readonly send: Text;
    /** The button of a form that opens a mail. */
    readonly openMail: Text;
    readonly sending: Text;
    readonly isSlow: Text;
    /** Heading above suggested articles. */
    readonly answers: Text;
    /** What screen readers say when articles are suggested. */
    readonly answersFound: Plural;
    readonly newTab: Text;
    readonly answered: Text;
    readonly answeredThanks: Text;
    readonly mistakes: Text;
    readonly missing: Text;
    readonly invalidEmail: Text;
    readonly invalidUrl: Text;
    readonly tooLong: Text;
    readonly counter: Text;
    readonly sentTitle: Text;
    readonly sentText: Text;
    readonly failedTitle: Text;
    readonly failedText: Text;
    readonly offline: Text;
    readonly byMail: Text;
    readonly copy: Text;
    readonly mailOpened: Text;
    readonly alsoSent: Text;
    readonly fromArticle: Text;
    readonly fromSearch: Text;
    readonly trap: Text;
    readonly writeTo: Text;
  };
  readonly file: {
    /** Behind the text of a link to a file, with the space before it. */
    readonly facts: Text;
  };
  /** The button, panel and messages on other pages of the company. */
  readonly widget: {
    readonly button: Text;
    readonly close: Text;
    readonly failed: Text;
    readonly openSite: Text;
    readonly suggested: Text;
    readonly back: Text;
    readonly fullPage: Text;
    /** Read out after links that open a new tab. */
    readonly newTab: Text;
    readonly articleFailed: Text;
  };
};

/** Attributes of an element whose text is not in the language of its page. */
export type TextLanguage = { readonly lang?: 'en'; readonly dir?: 'ltr' };

/**
 * What an owner may replace in `src/overrides/strings/<locale>.ts`: single texts, single texts of a
 * group, and plurals as a whole.
 */
export type StringOverrides = {
  readonly [Name in keyof Strings]?: Strings[Name] extends Text
    ? Text
    : Plural extends Strings[Name]
      ? Plural
      : Partial<Strings[Name]>;
};

/**
 * Returns a text with its placeholders filled. A placeholder without a value is a bug and stays.
 */
export function fill(text: Text, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(
    /\{(\w+)\}/g,
    (placeholder, name: string) =>
      (Object.hasOwn(values, name) ? values[name] : undefined) ?? placeholder,
  );
}

/**
 * Returns the plural form for a count, with `{count}` formatted for the language of the page.
 * @param lang BCP 47 code of the page
 */
export function plural(
  forms: Plural,
  count: number,
  lang: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const form = forms[pluralRules(forms.lang ?? lang).select(count)] ?? forms.other;
  return fill(form, { ...values, count: formatCount(count, forms.lang ?? lang) });
}

const rules = new Map<string, Intl.PluralRules>();

function pluralRules(lang: string): Intl.PluralRules {
  const known = rules.get(lang) ?? new Intl.PluralRules(lang);
  rules.set(lang, known);
  return known;
}
