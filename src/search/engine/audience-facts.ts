import type { Audience } from '../../domain/article-parts.ts';

/** For whom an article is. */
export type AudienceFacts = {
  readonly only: Audience;
  /** What a listing shows: "Europe". */
  readonly label: string;
};

/** The articles of one audience, by row. */
export type PackedAudience = AudienceFacts & { readonly rows: readonly number[] };

/** Returns the audiences of all rows; undefined when every article is for everyone. */
export function packAudiences(
  rows: readonly { readonly audience?: AudienceFacts | undefined }[],
): PackedAudience[] | undefined {
  const packed = new Map<string, { facts: AudienceFacts; rows: number[] }>();
  for (const [row, { audience }] of rows.entries()) {
    if (!audience) continue;
    const key = JSON.stringify(audience.only);
    const known = packed.get(key) ?? { facts: audience, rows: [] };
    known.rows.push(row);
    packed.set(key, known);
  }
  if (packed.size === 0) return undefined;
  return [...packed.values()].map(({ facts, rows: inAudience }) => ({
    ...facts,
    rows: inAudience,
  }));
}

/** Returns the audience of each row that has one. */
export function unpackAudiences(
  packed: readonly PackedAudience[] = [],
): ReadonlyMap<number, AudienceFacts> {
  return new Map(
    packed.flatMap(({ only, label, rows }) => rows.map((row) => [row, { only, label }] as const)),
  );
}
