import { kramdownAttributes, pandocAttributes } from './attributes.ts';
import { calloutTags } from './callout-tags.ts';
import { components, directives } from './component-tags.ts';
import type { Form } from './foreign-text.ts';
import { fencedBlocks, indentedBlocks } from './line-blocks.ts';
import {
  asciiDocMacros,
  bulletsWithoutSpace,
  definitionLists,
  headingsWithoutSpace,
  imports,
  numbersWithoutSpace,
  textileHeadings,
  wikiHeadings,
} from './lines.ts';
import { learnBlocks } from './learn-blocks.ts';
import { joinedLists } from './lists.ts';
import { baseUrls, hugoShortcodes, liquidInTags, liquidTags } from './liquid.ts';
import {
  bbCode,
  contentsMarks,
  emojiNames,
  formulas,
  markedText,
  subscript,
  superscript,
  wikiLinks,
  wordPressCodes,
} from './marks.ts';
import { learnDivs, learnImages, learnIncludes, learnTabs, learnVideos } from './microsoft.ts';
import { quotedCallouts } from './quotes.ts';
import { tablesWithoutDashes } from './tables.ts';

/** All forms of other tools. Of two that find the same text, the first one counts. */
export const forms: readonly Form[] = [
  learnImages,
  learnBlocks,
  learnVideos,
  learnIncludes,
  learnDivs,
  learnTabs,
  fencedBlocks,
  indentedBlocks,
  calloutTags,
  quotedCallouts,
  kramdownAttributes,
  baseUrls,
  liquidTags,
  liquidInTags,
  hugoShortcodes,
  pandocAttributes,
  components,
  directives,
  imports,
  contentsMarks,
  wikiLinks,
  bbCode,
  wordPressCodes,
  textileHeadings,
  wikiHeadings,
  headingsWithoutSpace,
  numbersWithoutSpace,
  bulletsWithoutSpace,
  joinedLists,
  tablesWithoutDashes,
  definitionLists,
  asciiDocMacros,
  formulas,
  markedText,
  superscript,
  subscript,
  emojiNames,
];
