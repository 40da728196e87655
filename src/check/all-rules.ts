import type { Rule } from './rule.ts';
import { addressScheme } from './rules/address-scheme.ts';
import { addressSyntax } from './rules/address-syntax.ts';
import { altText } from './rules/alt-text.ts';
import { brokenImage } from './rules/broken-image.ts';
import { brokenLink } from './rules/broken-link.ts';
import { conflictMarker } from './rules/conflict-marker.ts';
import { emptyHeading } from './rules/empty-heading.ts';
import { emptyLink } from './rules/empty-link.ts';
import { headingOrder } from './rules/heading-order.ts';
import { imageContent } from './rules/image-content.ts';
import { imagePlace } from './rules/image-place.ts';
import { imageSize } from './rules/image-size.ts';
import { longCode } from './rules/long-code.ts';
import { longTable } from './rules/long-table.ts';
import { lostAddress } from './rules/lost-address.ts';
import { missingDescription } from './rules/missing-description.ts';
import { rawHtml } from './rules/raw-html.ts';
import { redirectClaimedTwice } from './rules/redirect-claimed-twice.ts';
import { redirectOverPage } from './rules/redirect-over-page.ts';
import { redirectToNowhere } from './rules/redirect-to-nowhere.ts';
import { relativeLink } from './rules/relative-link.ts';
import { repeatedHeading } from './rules/repeated-heading.ts';
import { reviewDue } from './rules/review-due.ts';
import { roundaboutLink } from './rules/roundabout-link.ts';
import { secondFrontMatter } from './rules/second-front-matter.ts';
import { similarTitle } from './rules/similar-title.ts';
import { templateText } from './rules/template-text.ts';
import { unclosedCode } from './rules/unclosed-code.ts';
import { undefinedReference } from './rules/undefined-reference.ts';
import { unknownCallout } from './rules/unknown-callout.ts';
import { unknownComponent } from './rules/unknown-component.ts';
import { unknownRelated } from './rules/unknown-related.ts';
import { unpublishedBestBet } from './rules/unpublished-best-bet.ts';
import { unpublishedLink } from './rules/unpublished-link.ts';
import { unpublishedRelated } from './rules/unpublished-related.ts';
import { unreadLink } from './rules/unread-link.ts';
import { updatedNotMoved } from './rules/updated-not-moved.ts';
import { vagueLink } from './rules/vague-link.ts';

/** Every rule that articles are held to, besides those of reading a file at all. */
export const allRules: readonly Rule[] = [
  addressScheme,
  addressSyntax,
  altText,
  brokenImage,
  brokenLink,
  conflictMarker,
  emptyHeading,
  emptyLink,
  headingOrder,
  imageContent,
  imagePlace,
  imageSize,
  longCode,
  longTable,
  lostAddress,
  missingDescription,
  rawHtml,
  redirectClaimedTwice,
  redirectOverPage,
  redirectToNowhere,
  relativeLink,
  repeatedHeading,
  reviewDue,
  roundaboutLink,
  secondFrontMatter,
  similarTitle,
  templateText,
  unclosedCode,
  undefinedReference,
  unknownCallout,
  unknownComponent,
  unknownRelated,
  unpublishedBestBet,
  unpublishedLink,
  unpublishedRelated,
  unreadLink,
  updatedNotMoved,
  vagueLink,
];
