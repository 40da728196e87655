import type { SiteRule } from '../rule.ts';
import { imagePath, isOutside } from '../image-files.ts';
import { articlesFolderOf } from '../site-pages.ts';
import { siteTargetOf } from '../site-target.ts';

export const imageLocation: SiteRule = {
  name: 'image-location',
  severity: 'error',
  description:
    'Images are beside the article or in `public/`. Another site would learn who reads the ' +
    'article, and the security headers block its images.',
  checkSite({ summaries }) {
    return summaries.flatMap((summary) =>
      summary.urls.flatMap(({ kind, url, line, column }) => {
        if (kind !== 'image') return [];
        const { path } = summary;
        const target = siteTargetOf(url);
        if (/^https?:/i.test(url)) {
          const message = target
            ? `The image is part of this site. Write ${target.path}.`
            : `The image is on another site (${hostOf(url)}), so the page does not show it. ` +
              'Save it beside the article and write its file name.';
          return [{ path, line, column, message }];
        }
        const written = imagePath(url);
        if (written === undefined || !isOutside(path, articlesFolderOf(summary), written))
          return [];
        return [
          {
            path,
            line,
            column,
            message:
              `"${url}" is outside of the articles folder. ` +
              'Put the image beside the article and write its file name.',
          },
        ];
      }),
    );
  },
};

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'a malformed URL';
}
