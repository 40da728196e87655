import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { copyProduct } from './product-copy.ts';
import { article, temporaryFolder } from './run-command.ts';

/** Files of a release besides those that a build needs. */
const otherFiles = ['package-lock.json', '.gitignore', '.npmrc', 'CONTRIBUTING.md', '.pages.yml'];

const OF_SMALL = /^src\/(lib|text|upgrade|styles|site\.ts|components\/SiteFooter)/;

/** The release that the product in this folder is. */
export const RELEASE = packageOf('.').handrail?.release ?? '';

type Package = {
  name?: string;
  handrail?: { release: string };
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};

/** package.json of a folder. */
export function packageOf(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
}

/** A folder of files that a test reads and changes. */
export type Tree = {
  readonly path: string;
  read(file: string): string;
  has(file: string): boolean;
  write(file: string, text: string): void;
  edit(file: string, change: (text: string) => string): void;
};

/** Two releases made from the product, and a folder for all that a test makes of them. */
export type Releases = {
  readonly folder: string;
  /** The product as it is. */
  readonly release: Tree;
  /** What it might have been before: without `handrail` in package.json, with old settings. */
  readonly earlier: Tree;
  /** Copies the earlier release into a new folder, as its owner would. */
  clone(): Tree;
  remove(): void;
};

/** @param size `small` releases hold little but the upgrade's own program: nothing can be built */
export function makeReleases(size: 'whole' | 'small'): Releases {
  const { path: folder, remove } = temporaryFolder();
  const release = tree(join(folder, `handrail-${RELEASE}`));
  copyProduct(release.path);
  if (size === 'small') {
    const files = readdirSync(join(release.path, 'src'), { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const path = join(file.parentPath, file.name);
      if (!OF_SMALL.test(relative(release.path, path))) rmSync(path);
    }
    rmSync(join(release.path, 'node_modules'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(release.path, 'node_modules'));
  }
  for (const file of otherFiles) cpSync(file, join(release.path, file));
  release.write('README.md', '# Handrail\n\nThe new text.\n');
  release.write('docs/guide.md', 'The new guide.\n');
  release.write('articles/en/basics/demo.md', article('New in the demo', 'Text of the demo.'));
  release.write('CHANGELOG.md', `# Changelog\n\n## ${RELEASE}\n\n- News.\n\n## 0.1.0\n\n- Old.\n`);

  const earlier = tree(join(folder, 'handrail-0.1.0'));
  copyTree(release, earlier.path);
  earlier.write('README.md', '# Handrail\n\nThe old text.\n');
  earlier.write('docs/guide.md', 'The old guide.\n');
  earlier.write('src/data/views.json', '{ "articles": {} }\n');
  earlier.write('src/lib/gone.ts', 'export const gone = true;\n');
  earlier.edit('src/lib/problem.ts', (text) => `// A line of the earlier release.\n${text}`);
  renameSync(
    join(earlier.path, 'src/text/similarity.ts'),
    join(earlier.path, 'src/text/old-similarity.ts'),
  );
  rmSync(join(earlier.path, 'src/text/summary.ts'));
  rmSync(join(earlier.path, 'articles/en/basics/demo.md'));
  rmSync(join(earlier.path, 'CHANGELOG.md'));
  earlier.edit('src/site.ts', (text) =>
    text
      .replaceAll(/\burl:/g, 'address:')
      .replace('cspMetaTag', 'bringsPolicy')
      .replace(/from '[^']*'/, "from './domain/site-definition.ts'"),
  );
  editPackage(earlier, (json) => {
    delete json.handrail;
    json.dependencies['left-behind'] = '1.0.0';
  });

  let clones = 0;
  return {
    folder,
    release,
    earlier,
    clone() {
      const path = join(folder, `clone-${clones++}`);
      copyTree(earlier, path);
      return tree(path);
    },
    remove,
  };
}

export function editPackage(at: Tree, change: (json: Package) => void): void {
  const json = packageOf(at.path);
  change(json);
  at.write('package.json', `${JSON.stringify(json, undefined, 2)}\n`);
}

/** Copies a tree with links to the installed packages. */
function copyTree(from: Tree, to: string): void {
  cpSync(from.path, to, { recursive: true, verbatimSymlinks: true });
}

function tree(path: string): Tree {
  const at = (file: string) => join(path, file);
  const read = (file: string) => readFileSync(at(file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  return {
    path,
    read,
    write,
    has: (file) => existsSync(at(file)),
    edit: (file, change) => write(file, change(read(file))),
  };
}
