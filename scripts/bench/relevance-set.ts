import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../src/lib/problem.ts';

const articles = z
  .array(
    z.object({
      slug: z.string(),
      title: z.string(),
      body: z.string(),
      intent: z.string().optional(),
    }),
  )
  .min(1);

/** The right articles of a question: all of an intent, or some by name. */
const question = z.union([
  z.object({ q: z.string(), intent: z.string() }),
  z.object({ q: z.string(), expect: z.array(z.string()).min(1) }),
]);

const queries = z.object({
  questions: z.array(question).min(1),
  outOfScope: z.array(z.string()).default([]),
});

type Article = z.output<typeof articles>[number];

/** A question that some articles answer. */
type AnswerableQuestion = { readonly q: string; readonly right: ReadonlySet<string> };

/** Articles, and questions of people with the slugs of the articles that answer each. */
export type RelevanceSet = {
  /** Name of the folder. */
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly AnswerableQuestion[];
  /** Questions that no article answers. */
  readonly outOfScope: readonly string[];
};

/**
 * Reads `articles.json` and `queries.json` from a folder.
 * @throws UserError when a file is missing or not valid, or when a question has no right article
 */
export function readRelevanceSet(folder: string): RelevanceSet {
  const found = read(join(folder, 'articles.json'), articles);
  const { questions, outOfScope } = read(join(folder, 'queries.json'), queries);
  return {
    name: basename(resolve(folder)),
    articles: found,
    questions: questions.map((asked) => ({ q: asked.q, right: rightFor(asked, found, folder) })),
    outOfScope,
  };
}

function rightFor(
  asked: z.output<typeof question>,
  found: readonly Article[],
  folder: string,
): ReadonlySet<string> {
  const slugs = found.map(({ slug }) => slug);
  if ('intent' in asked) {
    const right = found.filter(({ intent }) => intent === asked.intent).map(({ slug }) => slug);
    if (right.length > 0) return new Set(right);
    throw new UserError(`${folder}: no article has the intent "${asked.intent}" of "${asked.q}".`);
  }
  const missing = asked.expect.find((slug) => !slugs.includes(slug));
  if (missing === undefined) return new Set(asked.expect);
  throw new UserError(`${folder}: no article has the slug "${missing}" of "${asked.q}".`);
}

function read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UserError(
      `${file} cannot be used: ` +
        `${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`,
    );
  }
}
