/** Words without a topic, the most frequent first. */
export const commonWords = (
  'the to you your and a of is in it we for can with when that on if are this or from not ' +
  'will be do have as at by our no may must only then after before'
).split(' ');

/** Topics of articles: words that distinguish one topic from another. */
export const topics = [
  'withdraw money bank transfer cash payout account',
  'identity verification document passport selfie photo country',
  'deposit arrive pending network address confirm hours',
  'card declined payment bank refund limit charge',
  'password reset email login code forgot locked',
  'phone lost number device passkey code replace',
  'tax form report statement year income download',
  'order cancel price market fill limit trade',
  'fee cost percent discount level volume trade',
  'staking reward earn lock period rate daily',
  'referral friend invite bonus voucher link expire',
  'scam phishing message fake support report suspicious',
  'close account delete data request balance days',
  'buy crypto amount minimum recurring plan schedule',
  'address memo tag wrong missing recover network',
  'maintenance service planned time app update status',
].map((words) => words.split(' '));
