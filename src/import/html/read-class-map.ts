import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../../lib/problem.ts';
import { calloutMapSchema } from './callout-map.ts';

/**
 * Reads what the owner wrote about classes; an empty map without a file.
 * @throws UserError for a missing or invalid file
 */
export function readClassMap(file: string | undefined): z.output<typeof calloutMapSchema> {
  if (file === undefined) return {};
  if (!existsSync(file)) throw new UserError(`There is no file ${file}. Correct --map.`);
  try {
    return calloutMapSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? (error.issues[0]?.message ?? '') : String(error);
    throw new UserError(
      `${file} is not a valid map of classes: ${reason}. Write it as { "infobox": "note" }.`,
    );
  }
}
