/**
 * Who owns a file in an upgrade.
 * - `owner`: the owner's file stays as it is. Only a migration edits it.
 * - `generated`: comes from the new release, then `npm run editors` writes it again.
 * - `by key`: package.json, which is merged key by key.
 * - `lock`: package-lock.json, which follows package.json.
 * - `marked`: merged line by line, except the generated text between the markers.
 * - `merged`: merged line by line.
 */
export type Ownership = 'owner' | 'generated' | 'by key' | 'lock' | 'marked' | 'merged';

type Row = {
  /** A file, or a folder with a slash at its end. */
  readonly path: string;
  readonly ownership: Ownership;
  /**
   * Whether the product needs the file. If the release has it and the owner does not, it is added.
   */
  readonly isNeeded?: true;
};

/** The table of ownership. The first matching row decides; all other files are merged. */
const ownershipTable: readonly Row[] = [
  { path: 'articles/', ownership: 'owner' },
  { path: 'public/', ownership: 'owner' },
  { path: 'src/site.ts', ownership: 'owner', isNeeded: true },
  { path: 'src/theme.css', ownership: 'owner', isNeeded: true },
  { path: 'src/overrides/README.md', ownership: 'merged' },
  { path: 'src/overrides/', ownership: 'owner', isNeeded: true },
  { path: 'README.md', ownership: 'owner' },
  { path: 'LICENSE', ownership: 'owner' },
  { path: '.pages.yml', ownership: 'generated' },
  { path: 'docs/cms/config.yml', ownership: 'generated' },
  { path: 'docs/_cms/config.yml', ownership: 'generated' },
  { path: '.vscode/articles.code-snippets', ownership: 'generated' },
  { path: 'CONTRIBUTING.md', ownership: 'marked' },
  { path: 'package.json', ownership: 'by key' },
  { path: 'package-lock.json', ownership: 'lock' },
];

/** Files that `npm pack` omits from a tarball. Their absence in a release means nothing. */
export const leftOutByNpm: readonly string[] = ['.gitignore', '.npmrc', 'package-lock.json'];

/**
 * Returns who owns a file.
 * @param path from the root of the project, with slashes
 */
export function ownershipOf(path: string): Ownership {
  return rowOf(path)?.ownership ?? 'merged';
}

/** Returns whether the product needs a file of the owner. */
export function isNeeded(path: string): boolean {
  return rowOf(path)?.isNeeded ?? false;
}

function rowOf(path: string): Row | undefined {
  return ownershipTable.find((row) =>
    row.path.endsWith('/') ? path.startsWith(row.path) : path === row.path,
  );
}
