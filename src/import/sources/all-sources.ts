import { freshdesk } from './freshdesk.ts';
import { helpscout } from './helpscout.ts';
import { hubspot } from './hubspot.ts';
import { intercom } from './intercom.ts';
import type { Source } from './source.ts';
import { htmlFolder } from './html-folder.ts';
import { markdown } from './markdown/markdown.ts';
import { zendesk } from './zendesk.ts';

/** The help centers that `npm run import` can read. */
export const allSources: readonly Source[] = [
  zendesk,
  intercom,
  helpscout,
  freshdesk,
  hubspot,
  markdown,
  htmlFolder,
];
