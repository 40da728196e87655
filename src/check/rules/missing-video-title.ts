import { embedOf, hostNames } from '../../markdown/embed-of.ts';
import { isBareUrl } from '../../markdown/embeds.ts';
import { positionOf, textOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

export const missingVideoTitle: ArticleRule = {
  name: 'missing-video-title',
  severity: 'warning',
  description: 'Links that become videos have a title, which names the player and is searched.',
  checkArticle({ ofType }) {
    return ofType('paragraph').flatMap((node) => {
      const [link, ...others] = node.children.filter(
        (child) => child.type !== 'text' || child.value.trim() !== '',
      );
      if (link?.type !== 'link' || others.length > 0) return [];
      const embed = embedOf(link.url);
      if (!embed || !isBareUrl(textOf(link))) return [];
      const message =
        `The video from ${hostNames[embed.host]} has no title. ` +
        `Write [What the video shows](${link.url}).`;
      return [{ ...positionOf(link), message }];
    });
  },
};
