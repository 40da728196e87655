import { stringify } from 'yaml';
import type { SiteDefinition } from '../../config/site-definition.ts';
import { localized } from '../../config/taxonomy.ts';
import type { Field, Value } from '../../content/article-fields.ts';
import { NOTICES } from '../../content/notice-files.ts';
import { choiceLabel, optionLabel, titleCase } from './labels.ts';

/**
 * Returns `config.yml` of Sveltia CMS, which Decap CMS reads too
 * (https://decapcms.org/docs/configuration-options).
 */
export function sveltia(
  site: SiteDefinition,
  fields: readonly Field[],
  ofNotices: readonly Field[],
): string {
  const { repository } = site;
  const body = { label: 'Text', name: 'body', widget: 'markdown', modes: ['raw'] };
  const widgets = [...fields.map((field) => widget(site, field)), body];
  const noticeWidgets = [
    ...ofNotices.map((field) => widget(site, field)),
    { ...body, required: false },
  ];
  return stringify(
    {
      backend: {
        name: 'github',
        repo: repository
          ? new URL(repository.url).pathname.replace(/^\/|\/$/g, '')
          : 'owner/repository',
        branch: repository?.branch ?? 'main',
      },
      publish_mode: 'editorial_workflow',
      media_folder: 'public/images',
      public_folder: '/images',
      slug: { encoding: 'ascii', clean_accents: true },
      // Makes Sveltia omit empty optional fields.
      output: { omit_empty_optional_fields: true },
      collections: site.locales.flatMap(({ code, label }) => [
        ...site.sections.map((section) => ({
          name: `${code}-${section.id}`,
          label:
            site.locales.length > 1
              ? `${localized(section.label, code)} (${label})`
              : localized(section.label, code),
          folder: `articles/${code}/${section.id}`,
          extension: 'md',
          format: 'yaml-frontmatter',
          create: true,
          slug: '{{title}}',
          // One list, which each collection refers to by a YAML alias.
          fields: widgets,
        })),
        {
          name: `${code}-notices`,
          label: site.locales.length > 1 ? `Notices (${label})` : 'Notices',
          folder: `articles/${code}/${NOTICES}`,
          extension: 'md',
          format: 'yaml-frontmatter',
          create: true,
          slug: '{{title}}',
          fields: noticeWidgets,
        },
      ]),
    },
    { lineWidth: 0 },
  );
}

function widget(site: SiteDefinition, field: Field): Record<string, unknown> {
  const common = {
    label: titleCase(field.name),
    name: field.name,
    required: field.required,
    hint: field.description,
  };
  switch (field.kind) {
    case 'choice':
      return {
        ...common,
        widget: 'select',
        options: field.options.map((value) => ({ label: optionLabel(site, value), value })),
      };
    case 'count':
      return {
        ...common,
        widget: 'number',
        value_type: 'int',
        default: field.default,
        min: field.min,
        max: field.max,
      };
    case 'day':
      return {
        ...common,
        widget: 'datetime',
        format: 'YYYY-MM-DD',
        date_format: 'YYYY-MM-DD',
        time_format: false,
        picker_utc: true,
        default: field.required ? '{{now}}' : '',
      };
    case 'switch':
      return { ...common, widget: 'boolean', default: field.default };
    case 'groups':
      return {
        ...common,
        widget: 'object',
        collapsed: true,
        fields: field.groups.map(({ name, options }) => ({
          label: titleCase(name),
          name,
          required: false,
          widget: 'select',
          multiple: true,
          options: options.map((value) => ({
            label: choiceLabel(name, value, site.locales[0].code),
            value,
          })),
        })),
      };
    case 'list':
      return {
        ...common,
        widget: 'list',
        field: { label: 'Item', name: 'item', widget: 'string', ...patternOf(field.item) },
      };
    case 'text':
      return { ...common, widget: 'string', ...patternOf(field) };
  }
}

function patternOf({ pattern, minLength = 0, maxLength }: Extract<Value, { kind: 'text' }>) {
  if (pattern !== undefined) return { pattern: [pattern, 'See the hint below the field.'] };
  return maxLength === undefined
    ? {}
    : {
        pattern: [
          `^.{${minLength},${maxLength}}$`,
          `Write ${minLength} to ${maxLength} characters.`,
        ],
      };
}
