import { expect, test } from 'vitest';
import { label, messagesOf, smallest } from '../../support/smallest-site.ts';

test.each<[object, string]>([
  [
    { sections: [{ id: 'fees', label, group: 'mony' }], sectionGroups: [{ id: 'money', label }] },
    '`sections[0].group`: Unknown group "mony". Did you mean "money"?',
  ],
  [
    { sections: [{ id: 'fees', label, group: 'money' }] },
    '`sections[0].group`: Unknown group "money". Add it to `sectionGroups`, or remove this line.',
  ],
  [
    {
      sectionGroups: [
        { id: 'money', label },
        { id: 'money', label },
      ],
    },
    '`sectionGroups[1].id`: Duplicate value "money". Remove one of the entries.',
  ],
  [
    { choices: 'eu' },
    '`choices` is "eu" but must be groups of values, such as { region: { eu: "EU", us: "US" } }.',
  ],
  [
    { choices: { region: ['eu'] } },
    '`choices.region` is a list of 1 but must be values with their labels, ' +
      'such as { app: "App", web: "Web" }.',
  ],
  [
    { choices: { region: { eu: '' } } },
    '`choices.region.eu` is "" but must be a label such as "App", or { en: "App" }.',
  ],
  [
    { choices: { region: { eu: {} } } },
    '`choices.region.eu` is {} but must be texts by language, such as { en: "Fees" }.',
  ],
  [
    { choices: { Region: { eu: 'EU' } } },
    '`choices.Region`: "Region" is not an id. ' +
      'Use lower-case letters a-z, digits and single hyphens.',
  ],
  [
    { choices: { sort: { eu: 'EU' } } },
    '`choices.sort`: "sort" is a parameter of the search page. Use another id.',
  ],
  [
    { choices: { region: {} } },
    '`choices.region`: The group is empty. Add at least one value, such as eu: "EU".',
  ],
  [
    { choices: { region: { note: 'Note' } } },
    '`choices.region.note`: [!NOTE] is a callout. Use another id.',
  ],
  [
    { choices: { region: { eu: 'EU' }, law: { eu: 'EU' } } },
    '`choices.law.eu`: "eu" is also a value of `region`. Use another id.',
  ],
])('%j is rejected with one sentence', (changes, message) => {
  expect(messagesOf({ ...smallest, ...changes })).toEqual([message]);
});
