import type { IncludeRules } from '../../folder/includes/found-include.ts';
import { snippets, withoutSnippetEscapes } from '../../folder/includes/snippets.ts';
import { templateIncludes } from '../../folder/includes/template-includes.ts';
import { pathInFolder } from '../../folder/path-in-folder.ts';
import type { ForeignData } from '../../folder/source-front-matter.ts';
import { recordOf, textIn, textsIn } from '../../folder/source-front-matter.ts';

/** Returns the settings of a plugin; undefined for one that is not used. */
export function pluginIn(config: ForeignData, name: string): unknown {
  return listed(config['plugins'], name);
}

/** Returns the settings under a name in a list of names, some of them with settings. */
function listed(settings: unknown, name: string): unknown {
  const list: unknown[] = Array.isArray(settings) ? settings : [settings];
  return list
    .map((each) => (each === name ? {} : recordOf(each)[name]))
    .find((each) => each !== undefined);
}

/** Returns how snippets and the tags of the plugins macros and include-markdown work. */
export function includesIn(config: ForeignData, site: string, docs: string): IncludeRules {
  const settings = listed(config['markdown_extensions'], 'pymdownx.snippets');
  const bases = textsIn(recordOf(settings), 'base_path').flatMap(
    (path) => pathInFolder(site, path) ?? [],
  );
  const folder = textIn(recordOf(pluginIn(config, 'macros')), 'include_dir');
  const found = [
    snippets([...(bases.length > 0 ? bases : [site]), docs]),
    templateIncludes({
      folders: [folder === undefined ? docs : (pathInFolder(site, folder) ?? docs)],
      fromPage: pluginIn(config, 'include-markdown') !== undefined,
    }),
  ];
  return {
    find: (text, file) => found.flatMap((find) => find(text, file)),
    isTemplate: true,
    unescape: withoutSnippetEscapes,
  };
}
