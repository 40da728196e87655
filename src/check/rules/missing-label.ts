import { settingPosition } from '../../config/setting-position.ts';
import type { LocalizedText, SiteDefinition } from '../../config/site-definition.ts';
import { isForEveryLanguage } from '../../config/choices-schema.ts';
import { site } from '../../config/settings.ts';
import { nearest } from '../../text/edit-distance.ts';
import type { Finding, SiteRule } from '../rule.ts';

export const missingLabel: SiteRule = {
  name: 'missing-label',
  severity: 'warning',
  description:
    'Labels and descriptions in the settings have a text for every language of the site.',
  checkSite: () => missingLabels(site),
};

type Labeled = { readonly label: LocalizedText; readonly description?: LocalizedText | undefined };

/** Returns a finding for each text in the settings that a language of the site lacks. */
export function missingLabels(settings: SiteDefinition): (Finding & { readonly path: string })[] {
  const codes = settings.locales.map(({ code }) => code);
  return textsOf(settings).flatMap(({ path, text }) =>
    codes
      .filter((code) => text[code] === undefined)
      .map((code) => {
        const other = Object.keys(text).filter((key) => !codes.includes(key));
        const meant = nearest(code, other);
        const shown = Object.values(text)[0] ?? '';
        const fix =
          meant === undefined ? `Add \`${code}\`.` : `Did you mean \`${code}\` by \`${meant}\`?`;
        const message =
          `"${shown}" has no text for the language "${code}", ` +
          `so its readers see this one. ${fix}`;
        return { ...settingPosition(path), message };
      }),
  );
}

/** Returns all texts of the settings, each with its path. */
function textsOf(settings: SiteDefinition) {
  const { categories, sections, sectionGroups, choices, contact } = settings;
  const { headerLinks, footerLinks } = settings;
  const lists = { categories, sections, sectionGroups, headerLinks, footerLinks };
  const entries: { at: readonly PropertyKey[]; entry: Labeled }[] = [
    ...Object.entries(lists).flatMap(([field, list]) =>
      list.map((entry, index) => ({ at: [field, index], entry })),
    ),
    ...(contact ? [{ at: ['contact'], entry: contact }] : []),
  ];
  const values = Object.entries(choices).flatMap(([group, labels]) =>
    Object.entries(labels).flatMap(([value, text]) =>
      isForEveryLanguage(text) ? [] : [{ path: ['choices', group, value], text }],
    ),
  );
  return [
    ...entries.flatMap(({ at, entry: { label, description } }) => [
      { path: [...at, 'label'], text: label },
      ...(description ? [{ path: [...at, 'description'], text: description }] : []),
    ]),
    ...values,
  ];
}
