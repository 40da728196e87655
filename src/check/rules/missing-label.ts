import { settingPosition } from '../../config/setting-position.ts';
import type {
  ContactDefinition,
  LocalizedText,
  SiteDefinition,
} from '../../config/site-definition.ts';
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

type Labeled = {
  readonly label: LocalizedText;
  readonly description?: LocalizedText | undefined;
  readonly hint?: LocalizedText | undefined;
};
type Entry = { readonly at: readonly PropertyKey[]; readonly entry: Labeled };

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
  const entries: Entry[] = [
    ...Object.entries(lists).flatMap(([field, list]) =>
      list.map((entry, index) => ({ at: [field, index], entry })),
    ),
    ...(contact ? contactTexts(contact) : []),
  ];
  const values = Object.entries(choices).flatMap(([group, labels]) =>
    Object.entries(labels).flatMap(([value, text]) =>
      isForEveryLanguage(text) ? [] : [{ path: ['choices', group, value], text }],
    ),
  );
  return [
    ...entries.flatMap(({ at, entry: { label, description, hint } }) => [
      { path: [...at, 'label'], text: label },
      ...(description ? [{ path: [...at, 'description'], text: description }] : []),
      ...(hint ? [{ path: [...at, 'hint'], text: hint }] : []),
    ]),
    ...values,
  ];
}

/** Returns the labels of the contact form, its topics, fields and options. */
function contactTexts(contact: ContactDefinition): Entry[] {
  const { topics = [], fields = [] } = contact;
  return [
    { at: ['contact'], entry: contact },
    ...topics.map((entry, index) => ({ at: ['contact', 'topics', index], entry })),
    ...fields.flatMap((entry, index) => {
      const at = ['contact', 'fields', index];
      const options = entry.options.map((option, number) => ({
        at: [...at, 'options', number],
        entry: option,
      }));
      return [{ at, entry }, ...options];
    }),
  ];
}
