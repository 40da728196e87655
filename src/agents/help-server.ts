import type { CallToolResult, McpServerFactory } from '@modelcontextprotocol/server';
import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { MAX_QUERY_LENGTH } from '../domain/search-query.ts';
import type { HelpArticle, HelpCenter, HelpResult } from './help-center.ts';
import { MAX_RESULTS } from './help-center.ts';

/** Longest way to name an article, in characters. */
const MAX_REFERENCE = 500;
/** Longest article that is sent, in characters. */
const MAX_TEXT = 200_000;

const resultSchema = z.object({
  title: z.string(),
  url: z.string(),
  slug: z.string(),
  locale: z.string(),
  category: z.string(),
  section: z.string(),
  published: z.string(),
  updated: z.string(),
  audience: z.string().optional(),
  snippet: z.string(),
});

/** Nothing changes, and the same call gives the same answer. */
const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/**
 * Returns what answers programs that speak the Model Context Protocol: the tools `search` and
 * `read_article` over a help center (https://modelcontextprotocol.io).
 * @param version of this product
 */
export function helpServer(center: HelpCenter, version: string): McpServerFactory {
  return async () => {
    const { name, locales, categories } = await center.index();
    const server = new McpServer(
      { name: 'handrail', title: name, version },
      {
        capabilities: { tools: {} },
        instructions:
          `Articles of ${name}. Search first, then read the article that fits best, and give its ` +
          'URL with the answer. If no article fits, say so.',
      },
    );
    const locale = z
      .enum(locales)
      .optional()
      .describe(`Language of the articles. Default: ${locales[0]}`);
    server.registerTool(
      'search',
      {
        title: `Search ${name}`,
        description:
          'Finds articles by a question or by words, best match first. ' +
          'Returns titles, URLs and the sentences that match.',
        inputSchema: z.object({
          query: z
            .string()
            .trim()
            .min(1)
            .max(MAX_QUERY_LENGTH)
            .describe('A question or words, in the language of the articles'),
          locale,
          category: z
            .enum(categories.map(({ id }) => id))
            .optional()
            .describe(
              `Only this kind of article: ${categories
                .map(({ id, label }) => `${id} (${label})`)
                .join(', ')}`,
            ),
          limit: z.int().min(1).max(MAX_RESULTS).default(5).describe('Maximum number of results'),
        }),
        outputSchema: z.object({
          results: z.array(resultSchema),
          total: z.int().describe('Number of articles that match'),
          corrected: z.string().optional().describe('The spelling that was searched instead'),
        }),
        annotations,
      },
      async (query) => {
        const { results, total, corrected } = await center.search(query);
        return {
          content: [{ type: 'text', text: results.map(listed).join('\n\n') || NOTHING }],
          structuredContent: {
            results: results.map((result) => resultSchema.parse(result)),
            total,
            ...(corrected !== undefined && { corrected }),
          },
        };
      },
    );
    server.registerTool(
      'read_article',
      {
        title: `Read an article of ${name}`,
        description: 'Returns an article in Markdown, with the day of its last update and its URL.',
        inputSchema: z.object({
          article: z
            .string()
            .trim()
            .min(1)
            .max(MAX_REFERENCE)
            .describe('Slug or URL of the article, as search returns them'),
          locale: locale.describe(`Language of a slug. Default: ${locales[0]}`),
        }),
        annotations,
      },
      async ({ article, locale: code }) => {
        const found = await center.read(article, code);
        return found ? asMarkdown(found) : notFound(article);
      },
    );
    return server;
  };
}

const NOTHING = 'No article matches. Try other words.';

function listed({ title, url, updated, audience, snippet }: HelpResult): string {
  const only = audience === undefined ? '' : `, only for ${audience}`;
  return `${title}\n${url} (updated ${updated}${only})\n${snippet}`;
}

function asMarkdown({ title, url, description = '', text }: HelpArticle): CallToolResult {
  const whole =
    text ?? `# ${title}\n\n<${url}>\n\n${description}\n\nThis article is on its page only.\n`;
  const shown =
    whole.length > MAX_TEXT ? `${whole.slice(0, MAX_TEXT)}\n\n(The rest is at ${url})\n` : whole;
  return { content: [{ type: 'text', text: shown }] };
}

function notFound(article: string): CallToolResult {
  const text = `There is no article "${article}". Find articles with the tool "search".`;
  return { content: [{ type: 'text', text }], isError: true };
}
