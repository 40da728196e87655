import { stringify } from 'yaml';
import { localized } from '../../config/taxonomy.ts';
import type { SiteDefinition } from '../../config/site-definition.ts';
import type { Field } from '../../content/article-fields.ts';
import { NOTICES } from '../../content/notice-files.ts';
import { choiceLabel, optionLabel, titleCase } from './labels.ts';

/**
 * Returns `.pages.yml`, the configuration of Pages CMS (https://pagescms.org/docs/configuration).
 */
export function pagesCms(
  site: SiteDefinition,
  fields: readonly Field[],
  ofNotices: readonly Field[],
): string {
  const names = [...fields.map(({ name }) => name), 'body'];
  const noticeNames = ofNotices.map(({ name }) => ({ name, component: `notice_${name}` }));
  return stringify(
    {
      media: { input: 'public/images', output: '/images' },
      components: Object.fromEntries([
        ...fields.map((field) => [field.name, component(site, field)]),
        ...ofNotices.map((field) => [`notice_${field.name}`, component(site, field)]),
        // A rich-text editor would break callouts and variables, so the body is edited as Markdown.
        ['body', { label: 'Text', type: 'code', options: { language: 'markdown' } }],
      ]),
      content: site.locales.flatMap(({ code, label }) => [
        ...site.sections.map((section) => ({
          name: `${code}-${section.id}`,
          label:
            site.locales.length > 1
              ? `${localized(section.label, code)} (${label})`
              : localized(section.label, code),
          type: 'collection',
          path: `articles/${code}/${section.id}`,
          filename: '{primary}.md',
          subfolders: false,
          view: {
            fields: ['title', 'category', 'updated'],
            primary: 'title',
            sort: ['updated', 'title'],
          },
          fields: names.map((name) => ({ name, component: name })),
        })),
        {
          name: `${code}-notices`,
          label: site.locales.length > 1 ? `Notices (${label})` : 'Notices',
          type: 'collection',
          path: `articles/${code}/${NOTICES}`,
          filename: '{primary}.md',
          subfolders: false,
          view: { fields: ['title', 'kind', 'until'], primary: 'title', sort: ['title'] },
          fields: [...noticeNames, { name: 'body', component: 'body' }],
        },
      ]),
    },
    { lineWidth: 0 },
  );
}

function component(site: SiteDefinition, field: Field): Record<string, unknown> {
  const common = {
    label: titleCase(field.name),
    description: field.description,
    required: field.required,
  };
  switch (field.kind) {
    case 'choice':
      return {
        ...common,
        type: 'select',
        options: {
          values: field.options.map((value) => ({ value, label: optionLabel(site, value) })),
        },
      };
    case 'count':
      return {
        ...common,
        type: 'number',
        default: field.default,
        options: { min: field.min, max: field.max },
      };
    // An optional day must not default to today.
    case 'day':
      return {
        ...common,
        type: 'date',
        ...(!field.required && { default: '' }),
        options: { format: 'yyyy-MM-dd' },
      };
    case 'switch':
      return { ...common, type: 'boolean', default: field.default };
    case 'groups':
      return {
        ...common,
        type: 'object',
        fields: field.groups.map(({ name, options }) => ({
          name,
          label: titleCase(name),
          type: 'select',
          options: {
            multiple: true,
            values: options.map((value) => ({
              value,
              label: choiceLabel(name, value, site.locales[0].code),
            })),
          },
        })),
      };
    case 'list':
      return {
        ...common,
        type: 'string',
        list: true,
        ...(field.item.pattern !== undefined && { pattern: field.item.pattern }),
        ...lengths(field.item),
      };
    case 'text':
      return { ...common, type: 'string', ...lengths(field) };
  }
}

function lengths({ minLength, maxLength }: { minLength?: number; maxLength?: number }) {
  return minLength === undefined && maxLength === undefined
    ? {}
    : { options: { minlength: minLength, maxlength: maxLength } };
}
