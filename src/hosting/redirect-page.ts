import { escapeXml } from '../text/escape-xml.ts';

/** Where an old address leads. */
export type RedirectTarget = {
  /** Address of the article below the base path. */
  readonly href: string;
  /** The same with the origin. */
  readonly canonical: string;
  readonly title: string;
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
};

/**
 * The page at an old address, for hosts that cannot answer with a redirect: it leads on at once,
 * without JavaScript. What stands behind `#` is lost on it; the redirects of hosts keep it.
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
