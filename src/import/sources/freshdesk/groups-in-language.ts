import type { FreshdeskArticle, FreshdeskCategory, FreshdeskFolder } from './freshdesk-records.ts';

type Group = FreshdeskCategory | FreshdeskFolder;
type Level = FreshdeskArticle['hierarchy'][number];

/** A saved category or folder. */
export type SavedGroup<Record extends Group> = {
  readonly record: Record;
  /** The file that it was saved in, relative to the folder. */
  readonly file: string;
};

/** Returns the name of a category or a folder in a language, as articles and folders call it. */
export type NameOf = (id: string, code: string) => string | undefined;

/** Returns the names in the hierarchies of records. */
export function namesIn(
  type: 'category' | 'folder',
  records: readonly { readonly hierarchy: readonly Level[]; readonly code: string | undefined }[],
): NameOf {
  const names = new Map<string, string>();
  for (const { hierarchy, code } of records)
    for (const level of hierarchy) {
      const { id, name, language = code } = level.data;
      if (level.type === type && name) names.set(keyOf(id, language ?? ''), name);
    }
  return (id, code) => names.get(keyOf(id, code));
}

/**
 * Returns the categories or folders in a language, each once and in the order of the files. One
 * that is not saved in the language is there in the first language that has it.
 * @param codes all languages, the default first
 */
export function groupsInLanguage<Record extends Group>(
  saved: readonly SavedGroup<Record>[],
  code: string | undefined,
  codes: readonly string[],
  nameOf: NameOf,
): Record[] {
  const known = saved.map((each) => ({
    record: each.record,
    language: languageOfGroup(each, codes, nameOf),
  }));
  const byId = Map.groupBy(known, ({ record }) => record.id);
  return [...byId].flatMap(([id, found]): Record[] => {
    const chosen = [code, undefined, ...codes]
      .map((wanted) => found.find(({ language }) => language === wanted))
      .find((each) => each !== undefined);
    if (!chosen) return [];
    const { record, language } = chosen;
    const isOther = code !== undefined && language !== undefined && language !== code;
    return [{ ...record, name: (isOther ? nameOf(id, code) : undefined) ?? record.name }];
  });
}

/** The language that a record says, that its name has, or that its file is named after. */
function languageOfGroup(
  { record, file }: SavedGroup<Group>,
  codes: readonly string[],
  nameOf: NameOf,
): string | undefined {
  const said = record.language ?? record.hierarchy.find(({ data }) => data.language)?.data.language;
  if (said) return said;
  const [named, ...others] = codes.filter((code) => nameOf(record.id, code) === record.name);
  if (named !== undefined && others.length === 0) return named;
  const parts = partsOf(file);
  const inFile = codes.filter((code) => parts.includes(partsOf(code)));
  // `pt-br` contains `pt`.
  return inFile.toSorted((a, b) => b.length - a.length)[0];
}

/** Returns the letters and digits of a name with a slash around each part. */
function partsOf(name: string): string {
  return `/${name}/`.toLowerCase().replaceAll(/[^a-z\d]+/g, '/');
}

function keyOf(id: string, code: string): string {
  return `${id} ${code}`;
}
