/** What readers of the demo ask, and the article that answers best, by its slug. */
export const answers: readonly (readonly [question: string, slug: string])[] = [
  ['why did my identity verification fail on my phone?', 'why-did-my-identity-verification-fail'],
  ['How do I reset my password?', 'how-do-i-reset-my-password'],
  ['i lost my phone', 'i-lost-my-phone'],
  ['create a passkey', 'how-do-i-create-passkeys-app'],
  ['close my account', 'how-do-i-close-my-account'],
  ['freeze account', 'how-do-i-freeze-my-account'],
  ['can I buy crypto with Apple Pay', 'how-do-i-buy-crypto-with-apple-pay'],
  ['google pay', 'how-do-i-buy-crypto-with-google-pay'],
  ['minimum bitcoin deposit', 'minimum-btc-amount-for-deposits'],
  ['why is my withdrawal still pending', 'why-is-my-withdrawal-pending'],
  ['I sent coins to the wrong network', 'sent-crypto-over-the-wrong-network'],
  ['forgot the memo', 'forgot-the-memo-or-tag-on-my-deposit'],
  ['satoshi test', 'whats-satoshi-test'],
  ['what is a dusting attack?', 'whats-a-dusting-attack'],
  ['trading fees', 'what-are-the-trading-fees'],
  ['network fees', 'what-are-network-fees'],
  ['stop order', 'how-do-i-place-a-stop-order'],
  ['API KEY', 'how-do-i-create-an-api-key'],
  ['proof of address', 'what-counts-as-proof-of-address'],
  ['which documents do you accept', 'which-identity-documents-do-you-accept'],
  ['anti-phishing code', 'how-do-i-set-an-anti-phishing-code'],
  ['authenticator app', 'how-do-i-set-up-an-authenticator-app'],
  ['stake my coins', 'how-do-i-stake-my-coins'],
  ['my card was declined', 'why-was-my-card-payment-declined'],
  ['bank transfer returned', 'why-was-my-bank-transfer-returned'],
  ['international wire', 'deposit-usd-with-an-international-wire-transfer'],
  ['why was my order cancelled', 'why-was-my-order-cancelled'],
  ['export order history', 'how-do-i-export-my-order-history'],
  ['contact support', 'how-do-i-contact-support'],
  ['supported countries', 'where-is-fernhill-available'],
  ['change my email', 'change-email-address-or-phone-number'],
  ['change the language', 'change-the-language-or-currency'],
  ['scheduled maintenance', 'scheduled-maintenance-april-11-2026'],
  ['privacy', 'privacy-notice'],
  ['facial recognition', 'what-should-i-do-if-facial-recognition-fails'],
  ['tradeback voucher', 'tradeback-voucher-faq'],
  ['merchant coupon code', 'how-do-i-use-merchant-coupon-code'],
  // Words that stand in `keywords` alone.
  ['yubikey thumbprint', 'passkey-faq'],
  ['hotline', 'how-do-i-contact-support'],
];

/**
 * Some of them, also words that stand in most articles, a single letter, a code, an unknown word
 * beside a known one, a long question.
 */
export const questions: readonly string[] = [
  ...answers.flatMap(([question], index) => (index % 3 === 0 ? [question] : [])),
  'account',
  'a',
  'fees and limits',
  '1099-MISC',
  '$600',
  'deposit zzyzxq',
  'i tried to withdraw my bitcoin to my wallet yesterday and the money has still not ' +
    'arrived, what should i do now?',
];
