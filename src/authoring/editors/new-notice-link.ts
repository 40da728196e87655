import type { SiteDefinition } from '../../config/site-definition.ts';
import { newFileLink } from '../../content/new-article-link.ts';
import { NOTICES } from '../../content/notice-files.ts';

/** The first lines of a notice, with the fields that most of them have. */
const TEMPLATE = `---
title: What does not work
kind: incident
where: all
---

Say what readers can do instead, and when you will know more.
`;

/** Returns a sentence with a link that opens a new notice on GitHub. */
export function newNoticeLink({ repository, locales }: SiteDefinition): string {
  const folder = `articles/${locales[0].code}/${NOTICES}`;
  if (!repository) return `Add a file to \`${folder}/\`.`;
  const link = newFileLink(repository, folder, 'name-of-the-notice.md', TEMPLATE);
  return `[Open a new notice](${link}), and choose **Commit changes**.`;
}
