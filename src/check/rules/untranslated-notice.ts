import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICES, readNoticeFiles } from '../../content/notice-files.ts';
import { site } from '../../config/settings.ts';
import { timesOf } from '../../notices/notice.ts';
import { START } from '../../text/line-column.ts';
import type { SiteRule } from '../rule.ts';
import { articlesFolderOf } from '../site-pages.ts';

export const untranslatedNotice: SiteRule = {
  name: 'untranslated-notice',
  severity: 'warning',
  description: 'Notices for the whole site exist in every language that has articles.',
  checkSite({ summaries, today }) {
    const [first] = summaries;
    if (!first) return [];
    const folder = articlesFolderOf(first);
    const written = new Set(summaries.map(({ locale }) => locale));
    const locales = site.locales
      .map(({ code }): string => code)
      .filter((code) => written.has(code));
    return locales.flatMap((code) =>
      readNoticeFiles(folder, code).notices.flatMap(({ id, path, fields }) => {
        const isEverywhere = fields.where.some((place) => place === 'all' || place === 'home');
        const hasEnded = timesOf(fields).until <= Date.parse(`${today}T00:00:00Z`);
        if (!isEverywhere || hasEnded) return [];
        const missing = locales.filter(
          (other) => !existsSync(join(folder, other, NOTICES, `${id}.md`)),
        );
        if (missing.length === 0) return [];
        const message =
          `The notice is missing in ${missing.map((other) => `"${other}"`).join(', ')}, whose ` +
          `readers do not see it. Add ${NOTICES}/${id}.md in that language's folder.`;
        return [{ path, ...START, message }];
      }),
    );
  },
};
