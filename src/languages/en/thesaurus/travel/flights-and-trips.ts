/** Flights, trains and trips: booked, changed, canceled, boarded. */
export const flightsAndTrips = `
booking reference, confirmation code, booking number, pnr, record locator
change flight, rebook, different flight, change date
missed flight, missed connection, no-show, too late for flight
connecting flight, flight connection, layover, stopover
direct flight, nonstop, non-stop
check in, check-in, online check-in, web check-in
standby, stand-by, waiting list, waitlist
overbooked, denied boarding, bumped
legroom, extra legroom, exit row
economy, coach, standard class
checked baggage, hold luggage, checked bag, suitcase
prohibited items, not allowed on board, restricted items, dangerous goods
liquids in hand luggage, toiletries, 100 ml
stroller, pushchair, pram, buggy
infant, baby, lap child, toddler
wheelchair, special assistance, mobility assistance, reduced mobility
pet, animal
pet, dog
pet, cat
special meal, dietary
pregnant, pregnancy
frequent flyer, air miles, loyalty number
one-way, single ticket
round trip, return ticket, roundtrip
fare, ticket price, ticket cost
nonrefundable, non-refundable, no refund ticket
visa, entry requirements, travel permit
immigration, border control, passport control
airport transfer, shuttle, airport shuttle
timetable, train times, departure times
railcard, rail pass, train pass, season ticket
ferry, boat, crossing
cruise, cruise ship
coach, bus
tour, excursion, guided tour, day trip
itinerary, trip details, travel plan
tourist, visitor, sightseer
passenger, air traveler
travel agent, third party booking, agency
covid, coronavirus
lost property, lost and found, left behind, forgot on board
holiday, vacation, getaway
all-inclusive, full board, half board
backpack, rucksack
embassy, consulate
`;
