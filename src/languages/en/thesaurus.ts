import { accountsAndCards } from './thesaurus/finance/accounts-and-cards.ts';
import { billing } from './thesaurus/finance/billing.ts';
import { insuranceAndRewards } from './thesaurus/finance/insurance-and-rewards.ts';
import { insuranceClaims } from './thesaurus/finance/insurance-claims.ts';
import { money } from './thesaurus/finance/money.ts';
import { subscriptions } from './thesaurus/finance/subscriptions.ts';
import { trading } from './thesaurus/finance/trading.ts';
import { everydayPhrases } from './thesaurus/general/everyday-phrases.ts';
import { helpAndRules } from './thesaurus/general/help-and-rules.ts';
import { requests } from './thesaurus/general/requests.ts';
import { spellingsAndAbbreviations } from './thesaurus/general/spellings-and-abbreviations.ts';
import { troubleshooting } from './thesaurus/general/troubleshooting.ts';
import { wordFamilies } from './thesaurus/general/word-families.ts';
import { privacyAndSafety } from './thesaurus/identity/privacy-and-safety.ts';
import { security } from './thesaurus/identity/security.ts';
import { signIn } from './thesaurus/identity/sign-in.ts';
import { community } from './thesaurus/life/community.ts';
import { education } from './thesaurus/life/education.ts';
import { government } from './thesaurus/life/government.ts';
import { health } from './thesaurus/life/health.ts';
import { homeAndUtilities } from './thesaurus/life/home-and-utilities.ts';
import { jobs } from './thesaurus/life/jobs.ts';
import { peopleAndWork } from './thesaurus/life/people-and-work.ts';
import { marketplaces } from './thesaurus/shopping/marketplaces.ts';
import { orders } from './thesaurus/shopping/orders.ts';
import { returns } from './thesaurus/shopping/returns.ts';
import { shopping } from './thesaurus/shopping/shopping.ts';
import { appFeatures } from './thesaurus/technology/app-features.ts';
import { connectionsAndGadgets } from './thesaurus/technology/connections-and-gadgets.ts';
import { devicesAndMessages } from './thesaurus/technology/devices-and-messages.ts';
import { games } from './thesaurus/technology/games.ts';
import { hardware } from './thesaurus/technology/hardware.ts';
import { software } from './thesaurus/technology/software.ts';
import { telecoms } from './thesaurus/technology/telecoms.ts';
import { flightsAndTrips } from './thesaurus/travel/flights-and-trips.ts';
import { lodging } from './thesaurus/travel/lodging.ts';
import { ridesAndFood } from './thesaurus/travel/rides-and-food.ts';
import { travelAndCars } from './thesaurus/travel/travel-and-cars.ts';

/**
 * Everyday synonyms. Each line is a group of words and phrases that often mean the same in a query.
 * A word may be in several groups, in its base form. Add a line to the file of its subject. The
 * words of one product belong in its `synonyms.yml`.
 *
 * If a title contains an entry of a group, the words of all other entries find the article. So a
 * word with two meanings belongs in a group as part of a phrase (`credit note`, not `note`). Words
 * with the same stem count as one word: `custom` and `customer`, `charge` and `charging`.
 */
export const thesaurus = [
  requests,
  helpAndRules,
  everydayPhrases,
  troubleshooting,
  wordFamilies,
  spellingsAndAbbreviations,
  money,
  accountsAndCards,
  billing,
  subscriptions,
  insuranceAndRewards,
  insuranceClaims,
  trading,
  signIn,
  security,
  privacyAndSafety,
  shopping,
  orders,
  returns,
  marketplaces,
  devicesAndMessages,
  hardware,
  connectionsAndGadgets,
  software,
  appFeatures,
  telecoms,
  games,
  travelAndCars,
  flightsAndTrips,
  lodging,
  ridesAndFood,
  peopleAndWork,
  jobs,
  education,
  health,
  government,
  homeAndUtilities,
  community,
].join('');
