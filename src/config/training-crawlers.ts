/**
 * Names by which crawlers that collect texts for training read `robots.txt`. Crawlers of search
 * engines and of assistants that answer a question have other names and stay allowed: `Googlebot`,
 * `OAI-SearchBot`, `ChatGPT-User`, `Claude-SearchBot`, `Claude-User`, `PerplexityBot` and so on.
 */
export const trainingCrawlers = [
  // https://developers.openai.com/api/docs/bots
  'GPTBot',
  // https://support.claude.com/en/articles/8896518; the second is a name of earlier years.
  'ClaudeBot',
  'anthropic-ai',
  // No crawlers: they tell Google and Apple what to do with what Googlebot and Applebot read.
  'Google-Extended',
  'Applebot-Extended',
  // https://developers.facebook.com/docs/sharing/webmasters/web-crawlers
  'meta-externalagent',
  'FacebookBot',
  // https://commoncrawl.org/ccbot
  'CCBot',
  'AI2Bot',
  'Ai2Bot-Dolma',
  'Bytespider',
  'cohere-training-data-crawler',
  'Cotoyogi',
  'DeepSeekBot',
  'ICC-Crawler',
  'Kangaroo Bot',
  'LAIONDownloader',
  'omgili',
  'PanguBot',
  'SBIntuitionsBot',
] as const;
