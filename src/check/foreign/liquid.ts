import { isSlug, slugOf } from '../../text/slug.ts';
import type { Foreign, Form, ForeignText } from './foreign-text.ts';
import { foreignMessage, patternForm } from './foreign-text.ts';
import { videoSplice, videoUrl } from './video-url.ts';

const NO_CODE = 'Articles run no code: write the text that readers should see.';
const IMAGE = 'Write ![what it shows](file name).';
const INCLUDE = 'Save its text as a file in _shared/, and write {{> name}} on a line of its own.';

const insteadOf: Readonly<Record<string, string>> = {
  include: INCLUDE,
  include_relative: INCLUDE,
  includes: INCLUDE,
  render: INCLUDE,
  partial: INCLUDE,
  data: 'Write a variable of _shared/variables.yml: {{name}}.',
  raw: 'Remove it.',
  endraw: 'Remove it.',
  comment: 'Write <!-- comment -->, or remove it.',
  highlight: 'Write a code block: ``` on a line before and after.',
  code: 'Write a code block: ``` on a line before and after.',
  link: 'Write the path of the article: /articles/name/.',
  post_url: 'Write the path of the article: /articles/name/.',
  ref: 'Write the path of the article: /articles/name/.',
  relref: 'Write the path of the article: /articles/name/.',
  image: IMAGE,
  img: IMAGE,
  figure: IMAGE,
  asset_path: IMAGE,
  asset: IMAGE,
  youtube: 'Write the URL of the video alone in its paragraph.',
  vimeo: 'Write the URL of the video alone in its paragraph.',
  embed: 'Write the URL alone in its paragraph.',
  tabs: 'Write a heading for each tab, or choices.',
  tab: 'Write a heading for each tab, or choices.',
  icon: 'Write the name of the icon, or remove it.',
};

/** `{% include x %}`, `{% raw %}` and other tags of Liquid, Jekyll, GitBook and Nunjucks. */
export const liquidTags: Form = patternForm({
  sign: '{%',
  tool: 'Liquid',
  pattern: /(?<!\{)\{%-?[ \t]*(?<name>\w+)(?<rest>(?:(?!%\})[^\0]){0,400}?)-?%\}/g,
  in: 'written',
  isForUrls: true,
  isMeant: ({ index, groups }, { written }) =>
    !isClosed(/^end(?<name>\w+)$/.exec(groups?.['name'] ?? '')?.groups?.['name'], written, index),
  instead: ({ groups }) => instead(groups?.['name'] ?? ''),
  fix: (match, text) => fixed(match, text),
});

/** `{{< youtube x >}}` and `{{% note %}}`, shortcodes of Hugo. */
export const hugoShortcodes: Form = patternForm({
  sign: '{{',
  tool: 'Hugo',
  pattern: /\{\{[<%][ \t]*(?<name>\/?[\w-]+)(?<rest>[^{}\0]{0,400}?)[>%]\}\}/g,
  in: 'written',
  isForUrls: true,
  instead: ({ groups }) => instead(groups?.['name'] ?? ''),
  fix: (match, text) => fixed(match, text),
});

/** `<img src="{% asset_path x %}">`: in attributes as well. */
export const liquidInTags: Form = ({ parsed }) =>
  parsed.tags.flatMap(({ start, end, properties }): Foreign[] => {
    const url = [properties['src'], properties['href']].find(
      (value) => typeof value === 'string' && /\{[{%]/.test(value),
    );
    const name = /\{[{%]-?[<%]?\s*(?<name>\w+)/.exec(String(url ?? ''))?.groups?.['name'];
    if (typeof url !== 'string' || name === undefined || /\{\{/.test(url)) return [];
    return [{ start, end, message: foreignMessage(url, 'Liquid', instead(name)) }];
  });

/** `{{site.baseurl}}/path`: paths of our articles begin with a slash. */
export const baseUrls: Form = patternForm({
  sign: '{{',
  tool: 'Jekyll',
  pattern: /\{\{[ \t]*(?:site|page|config)\.(?:base_?url|url|root|base)[ \t]*\}\}(?=\/)/gi,
  in: 'written',
  isForUrls: true,
  instead: 'Remove it: a path that begins with a slash leads to a page of this site.',
  fix: () => '',
});

/** Returns whether the tag that opens what a tag closes is found already. */
function isClosed(opening: string | undefined, text: string, index: number): boolean {
  return (
    opening !== undefined &&
    !/^(?:raw|comment)$/.test(opening) &&
    new RegExp(`\\{%-?[ \\t]*${opening}\\b`).test(text.slice(0, index))
  );
}

function instead(name: string): string {
  const known = insteadOf[name.toLowerCase()];
  if (known !== undefined) return known;
  return /^(?:end)?(?:if|else|elsif|elseif|unless|for|case|when|assign|capture)$/.test(name)
    ? NO_CODE
    : 'Remove it, or write the text that readers should see.';
}

function fixed(match: RegExpExecArray, text: ForeignText) {
  const { name = '', rest = '' }: Record<string, string | undefined> = match.groups ?? {};
  const value = rest.trim();
  if (/^(?:end)?raw$/i.test(name) && !/\{\{/.test(text.written)) return '';
  if (name === 'comment') return commentSplice(match, text);
  if (/^(?:image|img)$/.test(name)) return imageOf(value);
  if (/^(?:link|post_url|ref|relref)$/i.test(name)) return articlePath(value);
  if (/^(?:youtube|vimeo|embed|loom)$/i.test(name)) {
    const url = videoUrl(name.toLowerCase(), argument(value, /\b(?:url|id|src|video)=/));
    return url && videoSplice(text.text, match.index, match.index + match[0].length, url);
  }
  const [src, alt] = [attribute(value, 'src'), attribute(value, 'alt')];
  return name === 'figure' && src && alt && /^[^\s()<>]+$/.test(src) && !/[[\]]/.test(alt)
    ? `![${alt}](${src})`
    : undefined;
}

/** Returns the path of an article for a file that a tag names. */
function articlePath(value: string): string | undefined {
  const [file = '', anchor] = value.replaceAll(/["']/g, '').trim().split('#');
  const parts = file.replace(/\/(?:_?index)?(?:\.\w+)?$/, '').split('/');
  const name = (parts.at(-1) ?? '').replace(/\.\w+$/, '').toLowerCase();
  const slug = isSlug(name) ? name : slugOf(name);
  if (slug === '' || /\s/.test(file)) return undefined;
  return `/articles/${slug}/${anchor === undefined ? '' : `#${anchor}`}`;
}

function argument(value: string, name: RegExp): string {
  return (
    value
      .replace(name, '')
      .replaceAll(/^["']|["'].*$/g, '')
      .split(/\s/, 1)[0] ?? ''
  );
}

function attribute(value: string, name: string): string | undefined {
  return new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(value)?.slice(1).find(Boolean);
}

/** `{% image folder/file.png What it shows %}` */
function imageOf(value: string): string | undefined {
  const { file, alt } =
    /^(?<file>[\w./-]+\.(?:png|jpe?g|gif|webp|svg))\s+(?<alt>[^"'=[\]{}|]+)$/i.exec(value)
      ?.groups ?? {};
  return file === undefined || alt === undefined ? undefined : `![${alt.trim()}](${file})`;
}

/** `{% comment %}` … `{% endcomment %}` */
function commentSplice({ index, 0: open }: RegExpExecArray, { text }: ForeignText) {
  const rest = text.slice(index + open.length);
  const close = /\{%-?[ \t]*endcomment[ \t]*-?%\}/.exec(rest);
  if (!close || /--|>/.test(rest.slice(0, close.index))) return undefined;
  const end = index + open.length + close.index + close[0].length;
  return { start: index, end, text: `<!--${rest.slice(0, close.index)}-->` };
}
