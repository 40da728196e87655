import type { Plural, Text } from './fill-text.ts';

/** Texts of the contact form. */
export type ContactStrings = {
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

/** Texts at videos. */
export type VideoStrings = {
  readonly transcript: Text;
  /** Title of a video on another host that has none. */
  readonly onHost: Text;
  /** Below a video of another host that has not been loaded. */
  readonly note: Text;
  /** Instead of the note when a reader without a connection wants to play it. */
  readonly offline: Text;
};

/** The button, panel and messages on other pages of the company. */
export type WidgetStrings = {
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
