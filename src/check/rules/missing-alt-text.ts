import type { Nodes } from 'mdast';
import { isAnyVideo } from '../../domain/file-types.ts';
import { isVisible } from '../../text/visible.ts';
import { positionOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

const FILE_NAME =
  /^\S*\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)$|^(?:img|dsc|image|screenshot|screen[ _-]?shot|image|photo|untitled)[ _-]*[\d_.\-: ]*(?:at[\d_.\-: ]*)?$/i;

const VIDEO_NAME = /^\S*\.\w{2,4}$|^(?:video|clip|untitled)[ _-]*\d*$/i;

export const missingAltText: ArticleRule = {
  name: 'missing-alt-text',
  severity: 'error',
  description: 'Images have an alternative text that says what they show, not a file name.',
  checkArticle({ ofType, tags }) {
    const inMarkdown = [...ofType('image'), ...ofType('imageReference')].map((node) => ({
      ...positionOf(node),
      alt: node.alt ?? '',
      isRaw: false,
      isVideo: showsVideo(node),
    }));
    // In HTML, `alt=""` marks a decorative image.
    const inTags = tags.flatMap(({ name, properties: { alt }, line, column }) =>
      name === 'img' && !(alt === '')
        ? [{ line, column, alt: typeof alt === 'string' ? alt : '', isRaw: true, isVideo: false }]
        : [],
    );
    return [...inMarkdown, ...inTags].flatMap(({ alt, isRaw, isVideo, line, column }) => {
      const text = alt.trim();
      if (isVideo && (text === '' || VIDEO_NAME.test(text))) {
        const message = 'The video has no title. Say what it shows: ![How to sign in](clip.mp4).';
        return [{ line, column, message }];
      }
      if (!isVisible(text))
        return [
          {
            line,
            column,
            message: `The image has no alternative text. Say what it shows: ${exampleFor(isRaw)}.`,
          },
        ];
      return FILE_NAME.test(text)
        ? [
            {
              line,
              column,
              message:
                `The alternative text "${text}" is a file name or vague. ` +
                'Say what the image shows.',
            },
          ]
        : [];
    });
  },
};

function showsVideo(node: Nodes): boolean {
  return node.type === 'image' && isAnyVideo(node.url.replace(/[?#].*$/s, ''));
}

function exampleFor(isRaw: boolean): string {
  return isRaw ? '<img alt="…">' : '![The menu with Security open](image.png)';
}
