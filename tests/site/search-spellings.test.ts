import { expect, test } from 'vitest';
import type { SearchCase } from '../support/searched-articles.ts';
import { expectFound, searchedArticles, slugsOf } from '../support/searched-articles.ts';

const cases: readonly SearchCase[] = [
  {
    locale: 'de',
    articles: [
      ['coins', 'Münzen einzahlen', 'Sie können Münzen am Schalter einzahlen.'],
      ['fees', 'Gebühr für größere Beträge', 'Größere Beträge kosten eine Gebühr. Grüße!'],
      ['tax', 'Steuer und Poesie', 'Die neue Steuer ist aktuelle Poesie.'],
      ['mueller', 'Herr Mueller hilft', 'Fragen Sie Herrn Mueller oder Frau Koenig.'],
      ['limit', 'Höchstbetrag', 'Der Höchstbetrag liegt bei 25.000 Euro oder 1.500 im Monat.'],
      ['taxfee', 'Steuergebühr', 'Die Steuergebühr zahlt der Kunde über die Straße.'],
      ['quotes', 'Überweisung', 'Die „schnelle Überweisung“ dauert einen Tag, die Bank zwei.'],
    ],
    rows: [
      ['Muenzen', 'coins', 'Münzen'],
      ['Munzen', 'coins', 'Münzen'],
      ['Münzen', 'coins', 'Münzen'],
      ['Gebuehr', 'fees', 'Gebühr'],
      ['groessere', 'fees', 'Größere'],
      ['grössere', 'fees', 'Größere'],
      ['Gruesse', 'fees', 'Grüße'],
      ['Strasse', 'taxfee', 'Straße'],
      ['neue', 'tax', 'neue'],
      ['Steuer', 'tax', 'Steuer'],
      ['Aktuelle', 'tax', 'aktuelle'],
      ['Poesie', 'tax', 'Poesie'],
      ['Müller', 'mueller', 'Mueller'],
      ['König', 'mueller', 'Koenig'],
      ['Steuergebuehr', 'taxfee', 'Steuergebühr'],
      ['25000', 'limit', '25.000'],
      ['25 000', 'limit', '25.000'],
      ['25.000', 'limit', '25.000'],
      ['1500', 'limit', '1.500'],
      ['„schnelle Überweisung“', 'quotes', 'schnelle'],
      ['»schnelle Überweisung«', 'quotes', 'schnelle'],
      ['schnelle', 'quotes', 'schnelle'],
    ],
  },
  {
    locale: 'da',
    articles: [
      ['birthday', 'Fødselsdag', 'Din fødselsdag står i profilen.'],
      ['age', 'Få hjælp', 'Du kan få hjælp på Ærø og i Ålborg.'],
      ['poem', 'Poesi', 'Poesi koster ikke noget.'],
    ],
    rows: [
      ['foedselsdag', 'birthday', 'fødselsdag'],
      ['fodselsdag', 'birthday', 'fødselsdag'],
      ['fødselsdag', 'birthday', 'fødselsdag'],
      ['hjaelp', 'age', 'hjælp'],
      ['aeroe', 'age', 'Ærø'],
      ['Aalborg', 'age', 'Ålborg'],
      ['poesi', 'poem', 'Poesi'],
    ],
  },
  {
    locale: 'sv',
    articles: [
      ['money', 'Överföra pengar', 'Du kan överföra pengar året runt.'],
      ['fee', 'Avgifter', 'Varje köp kostar.'],
    ],
    rows: [
      ['oeverfoera', 'money', 'överföra'],
      ['overfora', 'money', 'överföra'],
      ['koep', 'fee', 'köp'],
    ],
  },
  {
    locale: 'fr',
    articles: [
      ['identity', 'Vérification de l’identité', 'La preuve d’identité est dans l’app.'],
      ['fees', 'Frais', 'Chaque achat coûte 25 000 francs, « frais compris ».'],
      ['heart', 'Cœur de l’offre', 'Le cœur est là.'],
    ],
    rows: [
      ['identité', 'identity', 'd’identité'],
      ["l'identite", 'identity', 'd’identité'],
      ['l’identité', 'identity', 'd’identité'],
      ['25000', 'fees', '25 000'],
      ['« frais compris »', 'fees', 'frais'],
      ['coeur', 'heart', 'cœur'],
      ['cœur', 'heart', 'cœur'],
    ],
  },
];

test.each(cases)('in $locale, words are found in any spelling', expectFound);

test('synonyms and best bets apply in any Unicode form', async () => {
  const ask = await searchedArticles(
    'en',
    [
      ['cafe', 'Café card', 'Pay with it.'],
      ['fees', 'Fees', 'There are none.'],
      ['china', 'Alipay', 'Pay with 支付宝转账.'],
    ],
    {
      synonyms: [
        ['cafe\u0301', 'bistro'],
        ['转账', 'wire'],
      ],
      bestBets: [{ query: 'cafe\u0301 ＡＴＭ', articles: ['fees'] }],
    },
  );
  expect(slugsOf(await ask('bistro'))[0]).toBe('cafe');
  expect(slugsOf(await ask('wire'))[0]).toBe('china');
  expect(slugsOf(await ask('café atm'))[0]).toBe('fees');
});

test('swear words and forgotten apostrophes neither search nor are corrected', async () => {
  const ask = await searchedArticles('en', [
    ['fund', 'Fund your account', 'The fund needs a shift of money. Tuck it in.'],
    ['money', 'Get your money back', 'Ask for your money within 30 days.'],
  ]);
  expect(slugsOf(await ask('fuck this shit dont give me my money back'))[0]).toBe('money');
  expect(slugsOf(await ask('fuck'))).toEqual([]);
  expect(slugsOf(await ask('wtf shit'))).toEqual([]);
});
