import { accountsAndCards } from './en/accounts-and-cards.ts';
import { devicesAndMessages } from './en/devices-and-messages.ts';
import { helpAndRules } from './en/help-and-rules.ts';
import { insuranceAndRewards } from './en/insurance-and-rewards.ts';
import { money } from './en/money.ts';
import { peopleAndWork } from './en/people-and-work.ts';
import { requests } from './en/requests.ts';
import { security } from './en/security.ts';
import { shopping } from './en/shopping.ts';
import { trading } from './en/trading.ts';
import { travelAndCars } from './en/travel-and-cars.ts';

/**
 * What people call things when they ask for help, in everyday English: each line holds words and phrases that often mean
 * the same in a question. General by intent: the words of one product belong into its `synonyms.yml`.
 * To add to it, write a line into the file of its subject; a word may stand in several. Base forms are enough, search knows
 * the inflections.
 */
export const groups = [money, accountsAndCards, security, requests, devicesAndMessages, peopleAndWork, travelAndCars, insuranceAndRewards, shopping, helpAndRules, trading].join('');
