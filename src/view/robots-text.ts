import { trainingCrawlers } from '../config/training-crawlers.ts';

/**
 * Returns the text of `robots.txt`. It allows search engines everything: pages that they should
 * omit say so themselves.
 * @param siteMap absolute URL of the XML site map
 * @param train whether models may be trained on the site; undefined says nothing about it. See
 * https://contentsignals.org for the line, which only asks, as the whole file does
 */
export function robotsText(siteMap: string, train: boolean | undefined): string {
  const signal =
    train === undefined
      ? ''
      : `Content-Signal: search=yes, ai-input=yes, ai-train=${train ? 'yes' : 'no'}\n`;
  const everyone = `User-agent: *\n${signal}Disallow:\n`;
  const names = trainingCrawlers.map((name) => `User-agent: ${name}\n`).join('');
  // A crawler obeys the group with its name only, so the signal is repeated there.
  const trainers = train === false ? `\n${names}${signal}Disallow: /\n` : '';
  return `${everyone}${trainers}\nSitemap: ${siteMap}\n`;
}
