import type { LibraryRule } from '../rule.ts';
import { imagePath, isOutside } from '../image-files.ts';
import { articlesFolderOf } from '../site-pages.ts';
import { siteTargetOf } from '../site-target.ts';

export const imageLocation: LibraryRule = {
  name: 'image-location',
  severity: 'error',
  description:
    'Images lie beside the article or in `public/`: one of another site would tell that site who reads the article, and the security headers block it.',
  checkLibrary({ summaries }) {
    return summaries.flatMap((summary) =>
      summary.addresses.flatMap(({ kind, address, line, column }) => {
        if (kind !== 'image') return [];
        const { path } = summary;
        const target = siteTargetOf(address);
        if (/^https?:/i.test(address)) {
          const message = target
            ? `Write ${target.path}: the image belongs to this site.`
            : `The image is on another site (${hostOf(address)}), which readers' browsers would ask, and the page does not show it. Save it beside the article and write its file name.`;
          return [{ path, line, column, message }];
        }
        const written = imagePath(address);
        if (written === undefined || !isOutside(path, articlesFolderOf(summary), written))
          return [];
        return [
          {
            path,
            line,
            column,
            message: `"${address}" lies outside of the articles folder. Put the image beside the article and write its file name.`,
          },
        ];
      }),
    );
  },
};

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'of an address that cannot be read';
}
