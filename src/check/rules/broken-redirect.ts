import { hiddenReason } from '../../domain/article.ts';
import { addressKey } from '../../domain/old-path.ts';
import { addressBookOf, articleAddress, hiddenBecause, redirectLine } from '../published-urls.ts';
import type { LibraryRule } from '../rule.ts';

export const brokenRedirect: LibraryRule = {
  name: 'broken-redirect',
  severity: 'error',
  description:
    'Old addresses that readers were given lead to an article that they can see, in one step.',
  checkLibrary(library) {
    const { addressList, today } = library;
    const { claims } = addressBookOf(library);
    const promised = new Set(addressList.addresses.map(({ address }) => addressKey(address)));
    const isShown = ({ summary }: (typeof claims)[number]) =>
      hiddenReason(summary.frontMatter, today) === undefined;
    return claims
      .filter((claim) => !isShown(claim))
      .flatMap(({ summary, address, key, line, column }) => {
        const successor = claims.find(
          (claim) => claim.key === addressKey(articleAddress(summary)) && isShown(claim),
        )?.summary;
        const place = { path: summary.path, line, column };
        const reason = hiddenBecause(summary, today);
        if (successor)
          return [
            {
              ...place,
              message: `${address} leads to this article, which ${reason}, and not on to ${successor.path}, which has taken its address over. Move it there: ${redirectLine(successor, address)}.`,
            },
          ];
        if (!promised.has(key) || hiddenReason(summary.frontMatter, today) === 'expired') return [];
        return [
          {
            ...place,
            message: `${address} was published and leads to this article, which ${reason}. Move it to the \`redirect_from\` of an article that readers can see.`,
          },
        ];
      });
  },
};
