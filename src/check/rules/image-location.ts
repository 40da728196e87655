import { isAnyVideo } from '../../domain/file-types.ts';
import { embedOf } from '../../markdown/embed-of.ts';
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
          const isEmbed = embedOf(url) !== undefined;
          if (isEmbed)
            return [
              {
                path,
                line,
                column,
                message:
                  'A video of another site is a link, not an image. ' +
                  `Write [What it shows](${url}) alone in its paragraph.`,
              },
            ];
          const what = isAnyVideo(url.replace(/[?#].*$/s, '')) ? 'video' : 'image';
          const message = target
            ? `The ${what} is part of this site. Write ${target.path}.`
            : `The ${what} is on another site (${hostOf(url)}), so the page does not show it. ` +
              'Save it beside the article and write its file name.';
          return [{ path, line, column, message }];
        }
        const written = imagePath(url);
        const isOther = written === undefined || isAnyVideo(written);
        if (isOther || !isOutside(path, articlesFolderOf(summary), written)) return [];
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
