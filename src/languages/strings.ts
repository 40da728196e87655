import type { FeedbackReason } from '../domain/feedback-reasons.ts';
import type { CalloutKind, IssueStatus } from '../domain/article-parts.ts';
import type { NoticeKind } from '../notices/notice.ts';
import type { Plural, Text } from './fill-text.ts';
import type { ContactStrings, VideoStrings, WidgetStrings } from './string-groups.ts';

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
  readonly video: VideoStrings;
  /** Below the results of a search. */
  readonly alsoSearched: Text;
  readonly recentlyViewed: Text;
  /** Empties the list of recently viewed articles. */
  readonly clearViewed: Text;
  readonly contact: ContactStrings;
  readonly file: {
    /** Behind the text of a link to a file, with the space before it. */
    readonly facts: Text;
  };
  readonly widget: WidgetStrings;
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
