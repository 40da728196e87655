import { quotedYaml, yamlListOf, yamlOf } from '../content/yaml-text.ts';
import { withoutInvalidCharacters } from '../text/visible.ts';
import { opening } from '../text/snippet.ts';
import type { ImportedArticle } from './imported-article.ts';

/** What front matter needs besides the article itself. */
export type FrontMatterFacts = {
  readonly category: string;
  /** The text of the body, whose words need not be keywords. */
  readonly text: string;
  readonly redirects: readonly string[];
  /** Slugs of related articles. */
  readonly related: readonly string[];
};

/** Limits of the fields, in characters. */
const [MAX_TITLE, MAX_DESCRIPTION, MAX_KEYWORD] = [160, 200, 80];
const MAX_VIEWS = 1_000_000_000;

/** Returns the front matter of an imported article, with the lines around it. */
export function frontMatterOf(article: ImportedArticle, facts: FrontMatterFacts): string {
  const { published, updated, hidden, views = 0 } = article;
  const description = oneLine(article.description ?? '');
  const keywords = keywordsOf(article, facts.text);
  const fields = [
    `title: ${quotedYaml(cut(oneLine(article.title) || 'Untitled', MAX_TITLE))}`,
    `category: ${yamlOf(facts.category)}`,
    `published: ${published}`,
    `updated: ${updated < published ? published : updated}`,
    ...(views > 0 ? [`views: ${Math.min(MAX_VIEWS, Math.floor(views))}`] : []),
    ...(description === ''
      ? []
      : [`description: ${quotedYaml(cut(description, MAX_DESCRIPTION))}`]),
    ...(keywords.length === 0 ? [] : [`keywords: ${yamlListOf(keywords)}`]),
    ...(hidden === undefined ? [] : ['draft: true']),
    ...(facts.related.length === 0 ? [] : [`related: ${yamlListOf(facts.related)}`]),
    ...(facts.redirects.length === 0
      ? []
      : ['redirect_from:', ...facts.redirects.map((path) => `  - ${yamlOf(path)}`)]),
  ];
  return `---\n${fields.join('\n')}\n---\n\n`;
}

/** Labels that the text holds anyway find nothing new. */
function keywordsOf({ keywords, title }: ImportedArticle, text: string): string[] {
  const held = `${title} ${text}`.toLowerCase();
  const wanted = keywords.map(oneLine).filter((word) => word !== '' && word.length <= MAX_KEYWORD);
  return [...new Set(wanted)].filter((word) => !held.includes(word.toLowerCase()));
}

function oneLine(text: string): string {
  return withoutInvalidCharacters(text.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')).trim();
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : opening(text, length - 3);
}
