/** Travel, places, weather and cars. */
export const travelAndCars = `
book, reserve, reservation, booking, make a reservation
hotel, room, accommodation, place to stay, lodging, motel
flight, plane, airplane, airline
ticket, boarding pass, fare, seat
airport, terminal, gate
on time, delayed, departure, arrival, landing, land, take off
luggage, baggage, bag, suitcase, bags
carry-on, hand luggage, cabin bag, cabin baggage
travel, trip, journey, going away, visit
travel notice, travel notification, going abroad
travel warning, travel alert, safe to travel, safety, dangerous, advisory
things to do, sights, attractions, sightseeing, what to see, tourist, activities, places to visit
visa, entry permit, travel document
vaccine, vaccination, shot, shots, immunization, jab
plug, adapter, socket, outlet, converter, power outlet
time zone, timezone, local time, time difference, what time
weather, forecast, rain, temperature
restaurant, food, eat, meal, dinner
car, vehicle, auto, automobile
rental car, car rental, rent a car, hire car, car hire
taxi, cab, ride, uber, lyft, rideshare, pick me up
public transport, bus, train, subway, metro
gas, fuel, petrol, gasoline, diesel, tank
fuel economy, mpg, gas mileage, miles per gallon, fuel efficiency, consumption
oil, oil change, engine oil, motor oil
tire, tyre, wheel, flat tire
tire pressure, psi, air in tires, inflate
jump start, dead battery, car will not start, jumper cables, jump
maintenance, service, tune-up, inspection, check-up, servicing
mechanic, garage, workshop, service center
last service, maintenance history, service record, last time serviced
traffic, congestion, jam, busy roads, road conditions
directions, route, way, get to, navigate, navigation, how to get
distance, how far, miles, kilometers, how long to drive
location, where am i, position, gps, current place
map, navigation
parking, park, garage
license plate, registration, number plate
`;
