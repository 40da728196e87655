import type { Rule } from './rule.ts';
import { brokenFile } from './rules/broken-file.ts';
import { brokenImage } from './rules/broken-image.ts';
import { brokenLink } from './rules/broken-link.ts';
import { brokenRedirect } from './rules/broken-redirect.ts';
import { conflictMarker } from './rules/conflict-marker.ts';
import { duplicateFrontMatter } from './rules/duplicate-front-matter.ts';
import { duplicateHeading } from './rules/duplicate-heading.ts';
import { duplicateRedirect } from './rules/duplicate-redirect.ts';
import { emptyHeading } from './rules/empty-heading.ts';
import { emptyLink } from './rules/empty-link.ts';
import { forbiddenScheme } from './rules/forbidden-scheme.ts';
import { foreignSyntax } from './rules/foreign-syntax.ts';
import { headingIncrement } from './rules/heading-increment.ts';
import { hiddenDirection } from './rules/hidden-direction.ts';
import { ignoredAttribute } from './rules/ignored-attribute.ts';
import { imageLocation } from './rules/image-location.ts';
import { invalidFile } from './rules/invalid-file.ts';
import { invalidImage } from './rules/invalid-image.ts';
import { localUrl } from './rules/local-url.ts';
import { longCode } from './rules/long-code.ts';
import { longDescription } from './rules/long-description.ts';
import { longTable } from './rules/long-table.ts';
import { lostContent } from './rules/lost-content.ts';
import { malformedLink } from './rules/malformed-link.ts';
import { malformedUrl } from './rules/malformed-url.ts';
import { missingAltText } from './rules/missing-alt-text.ts';
import { missingCaptions } from './rules/missing-captions.ts';
import { missingDescription } from './rules/missing-description.ts';
import { missingLabel } from './rules/missing-label.ts';
import { missingVariant } from './rules/missing-variant.ts';
import { missingVideoTitle } from './rules/missing-video-title.ts';
import { nonCanonicalLink } from './rules/non-canonical-link.ts';
import { oneSidedChange } from './rules/one-sided-change.ts';
import { overdueReview } from './rules/overdue-review.ts';
import { oversizedFile } from './rules/oversized-file.ts';
import { oversizedImage } from './rules/oversized-image.ts';
import { placeholderTag } from './rules/placeholder-tag.ts';
import { rawHtml } from './rules/raw-html.ts';
import { relativeLink } from './rules/relative-link.ts';
import { removedUrl } from './rules/removed-url.ts';
import { shadowingRedirect } from './rules/shadowing-redirect.ts';
import { shownAsterisks } from './rules/shown-asterisks.ts';
import { similarSection } from './rules/similar-section.ts';
import { similarTitle } from './rules/similar-title.ts';
import { staleUpdatedDate } from './rules/stale-updated-date.ts';
import { templateText } from './rules/template-text.ts';
import { truncatedValue } from './rules/truncated-value.ts';
import { typographicQuotes } from './rules/typographic-quotes.ts';
import { unclosedCode } from './rules/unclosed-code.ts';
import { unclosedHtml } from './rules/unclosed-html.ts';
import { undefinedReference } from './rules/undefined-reference.ts';
import { unknownCallout } from './rules/unknown-callout.ts';
import { unknownComponent } from './rules/unknown-component.ts';
import { unknownRelated } from './rules/unknown-related.ts';
import { unpublishedBestBet } from './rules/unpublished-best-bet.ts';
import { unpublishedLink } from './rules/unpublished-link.ts';
import { unpublishedRelated } from './rules/unpublished-related.ts';
import { unshownNotice } from './rules/unshown-notice.ts';
import { untranslatedLocale } from './rules/untranslated-locale.ts';
import { untranslatedNotice } from './rules/untranslated-notice.ts';
import { unusableId } from './rules/unusable-id.ts';
import { unusedFile } from './rules/unused-file.ts';
import { vagueLink } from './rules/vague-link.ts';

/** All rules. `fileRules` lists the other names of problems, which come from reading files. */
export const allRules: readonly Rule[] = [
  brokenFile,
  brokenImage,
  brokenLink,
  brokenRedirect,
  conflictMarker,
  duplicateFrontMatter,
  duplicateHeading,
  duplicateRedirect,
  emptyHeading,
  emptyLink,
  forbiddenScheme,
  foreignSyntax,
  headingIncrement,
  hiddenDirection,
  ignoredAttribute,
  imageLocation,
  invalidFile,
  invalidImage,
  localUrl,
  longCode,
  longDescription,
  longTable,
  lostContent,
  malformedLink,
  malformedUrl,
  missingAltText,
  missingCaptions,
  missingDescription,
  missingLabel,
  missingVariant,
  missingVideoTitle,
  nonCanonicalLink,
  oneSidedChange,
  overdueReview,
  oversizedFile,
  oversizedImage,
  placeholderTag,
  rawHtml,
  relativeLink,
  removedUrl,
  shadowingRedirect,
  shownAsterisks,
  similarSection,
  similarTitle,
  staleUpdatedDate,
  templateText,
  truncatedValue,
  typographicQuotes,
  unclosedCode,
  unclosedHtml,
  undefinedReference,
  unknownCallout,
  unknownComponent,
  unknownRelated,
  unpublishedBestBet,
  unpublishedLink,
  unpublishedRelated,
  unshownNotice,
  untranslatedLocale,
  untranslatedNotice,
  unusableId,
  unusedFile,
  vagueLink,
];
