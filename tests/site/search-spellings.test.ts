import { expect, test } from 'vitest';
import type { SearchedArticle } from '../support/searched-articles.ts';
import { marksOf, searchedArticles, slugsOf } from '../support/searched-articles.ts';

/** A query, the article that it finds first, and a marked word when the text has one. */
type Row = readonly [query: string, slug: string, mark?: string];

type Case = {
  readonly locale: string;
  readonly articles: readonly SearchedArticle[];
  readonly rows: readonly Row[];
};

const cases: readonly Case[] = [
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
  {
    locale: 'en',
    articles: [
      ['trc', 'Deposit USDT by TRC-20', 'Use the TRC-20 network or the erc20 one.'],
      ['limit', 'Limits', 'You can send 25,000 dollars or 1 500 euros.'],
      ['form', 'Form 1099-MISC', 'We send the form 1099-MISC in January.'],
      ['api', 'Use the API', 'Call getBalance, then parseJSONResponse in app.config.json.'],
      ['cable', 'USB-C cables', 'Only USB-C works, with 2FA and v2.3.1 or later.'],
      ['bank', 'Our bank', 'The IBAN is DE89 3704 0044 0532 0130 00.'],
      ['call', 'Call us', 'Our number is +1 (800) 555-0199.'],
      ['error', 'Error messages', 'ERR_CONN_42 means that the wi-fi is off.'],
      ['code', 'Languages', 'We support C++, C#, .NET and Disney+.'],
      ['mail', 'Change your email', 'Your e-mail or the office mail.'],
      ['final', 'The ﬁnal oﬀer', 'An area of 20 m² needs H₂O. ＡＴＭ fees are №5.'],
      ['half', 'Half off', 'Pay ½ price in January.'],
      ['cafe', 'The cafe\u0301 card', 'Pay in a cafe\u0301.', ['re\u0301sume\u0301']],
      ['han', 'Payments from China', 'Send it by 支付宝转账 or by wire.', ['微信支付']],
      ['wire', 'Wire transfers', 'A “wire transfer” costs 25 dollars. Wire and transfer.'],
      ['other', 'Transfers', 'A transfer by wire is slow. One, 2 and 3 price.'],
    ],
    rows: [
      ['trc20', 'trc', 'TRC-20'],
      ['TRC-20', 'trc', 'TRC-20'],
      ['trc 20', 'trc', 'TRC-20'],
      ['erc-20', 'trc', 'erc20'],
      ['ERC 20', 'trc', 'erc20'],
      ['25000', 'limit', '25,000'],
      ['25 000', 'limit', '25,000'],
      ['25,000', 'limit', '25,000'],
      ['1500', 'limit', '1 500'],
      ['1,500', 'limit', '1 500'],
      ['1099misc', 'form', '1099-MISC'],
      ['1099-misc', 'form', '1099-MISC'],
      ['1099 misc', 'form', '1099-MISC'],
      ['getBalance', 'api', 'getBalance'],
      ['get balance', 'api', 'getBalance'],
      ['getbalance', 'api', 'getBalance'],
      ['json response', 'api', 'parseJSONResponse'],
      ['app.config.json', 'api', 'app.config.json'],
      ['appconfigjson', 'api', 'app.config.json'],
      ['config json', 'api', 'app.config.json'],
      ['usb-c', 'cable', 'USB-C'],
      ['usbc', 'cable', 'USB-C'],
      ['usb c', 'cable', 'USB-C'],
      ['2fa', 'cable', '2FA'],
      ['2-FA', 'cable', '2FA'],
      ['v2.3.1', 'cable', 'v2.3.1'],
      ['2.3.1', 'cable', 'v2.3.1'],
      ['DE89370400440532013000', 'bank', 'DE89 3704 0044 0532 0130 00'],
      ['de89 3704 0044 0532 0130 00', 'bank', 'DE89 3704 0044 0532 0130 00'],
      ['+1 (800) 555-0199', 'call', '1 (800) 555-0199'],
      ['18005550199', 'call', '1 (800) 555-0199'],
      ['800-555-0199', 'call', '1 (800) 555-0199'],
      ['(800) 555 0199', 'call', '1 (800) 555-0199'],
      ['err_conn_42', 'error', 'ERR_CONN_42'],
      ['ERR-CONN-42', 'error', 'ERR_CONN_42'],
      ['errconn42', 'error', 'ERR_CONN_42'],
      ['err conn 42', 'error', 'ERR_CONN_42'],
      ['wifi', 'error', 'wi-fi'],
      ['wi fi', 'error', 'wi-fi'],
      ['C++', 'code'],
      ['c#', 'code'],
      ['.net', 'code', 'NET'],
      ['disney plus', 'code', 'Disney'],
      ['e-mail', 'mail', 'e-mail'],
      ['office', 'mail', 'office'],
      ['final offer', 'final'],
      ['m2', 'final', 'm²'],
      ['m²', 'final', 'm²'],
      ['h2o', 'final', 'H₂O'],
      ['atm', 'final', 'ＡＴＭ'],
      ['ＡＴＭ', 'final', 'ＡＴＭ'],
      ['no5', 'final'],
      ['½ price', 'half', '½'],
      ['café', 'cafe', 'café'],
      ['cafe\u0301', 'cafe', 'café'],
      ['cafe', 'cafe', 'café'],
      ['résumé', 'cafe'],
      ['支付宝', 'han', '支付'],
      ['转账', 'han', '转账'],
      ['微信', 'han'],
      ['"wire transfer"', 'wire', 'wire'],
      ['“wire transfer”', 'wire', 'wire'],
      ['«wire transfer»', 'wire', 'wire'],
    ],
  },
];

test.each(cases)('in $locale, words are found in any spelling', async (of) => {
  const ask = await searchedArticles(of.locale, of.articles);
  for (const [query, slug, mark] of of.rows) {
    const found = await ask(query);
    expect.soft(slugsOf(found)[0], query).toBe(slug);
    if (mark !== undefined) expect.soft(marksOf(found), query).toContain(mark);
  }
});

test('a phrase in quotes of any style finds only the article that contains it', async () => {
  const ask = await searchedArticles('en', cases.at(-1)?.articles ?? []);
  for (const query of ['"wire transfer"', '“wire transfer”', '„wire transfer“', '«wire transfer»'])
    expect.soft(slugsOf(await ask(query)), query).toEqual(['wire']);
});

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
