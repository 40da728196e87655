import { accountsAndCards } from './thesaurus/accounts-and-cards.ts';
import { devicesAndMessages } from './thesaurus/devices-and-messages.ts';
import { helpAndRules } from './thesaurus/help-and-rules.ts';
import { insuranceAndRewards } from './thesaurus/insurance-and-rewards.ts';
import { money } from './thesaurus/money.ts';
import { peopleAndWork } from './thesaurus/people-and-work.ts';
import { requests } from './thesaurus/requests.ts';
import { security } from './thesaurus/security.ts';
import { shopping } from './thesaurus/shopping.ts';
import { trading } from './thesaurus/trading.ts';
import { travelAndCars } from './thesaurus/travel-and-cars.ts';

/**
 * What people call things when they ask for help, in everyday English: each line holds words and phrases that often mean
 * the same in a question. General by intent: the words of one product belong into its `synonyms.yml`.
 * To add to it, write a line into the file of its subject; a word may stand in several. Base forms are enough, search knows
 * the inflections.
 */
export const groups = [
  money,
  accountsAndCards,
  security,
  requests,
  devicesAndMessages,
  peopleAndWork,
  travelAndCars,
  insuranceAndRewards,
  shopping,
  helpAndRules,
  trading,
].join('');
