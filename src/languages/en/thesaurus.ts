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
 * Everyday synonyms. Each line is a group of words and phrases that often mean the same in a query.
 * The words of one product belong in its `synonyms.yml`. Add a line to the file of its subject. A
 * word may be in several groups, in its base form.
 */
export const thesaurus = [
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
