import { escapeXml } from '../text/escape-xml.ts';

/** The target of a redirect. */
export type RedirectTarget = {
  /** Path of the article, with the base path. */
  readonly href: string;
  /** URL of the article. */
  readonly canonical: string;
  readonly title: string;
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
};

/**
 * Returns a page that redirects at once and without JavaScript, for hosts that cannot answer with a
 * redirect. Unlike a redirect of the host, it loses the URL's fragment.
 */
export function redirectPage({ href, canonical, title, lang, direction }: RedirectTarget): string {
  return `<!DOCTYPE html>
<html lang="${escapeXml(lang)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<meta http-equiv="refresh" content="0; url=${escapeXml(href)}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeXml(canonical)}">
<meta name="color-scheme" content="light dark">
</head>
<body>
<p><a href="${escapeXml(href)}">${escapeXml(title)}</a></p>
</body>
</html>
`;
}
