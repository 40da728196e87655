/** Ride hailing, couriers, food delivery, groceries. */
export const ridesAndFood = `
ride, trip, journey
rider, passenger
driver, chauffeur
lost item, left in the car, forgot in taxi, left something behind
rude driver, driver behavior, driver behaviour, unsafe driving
surge, peak pricing, dynamic pricing, busy time price
drop-off, destination, where i am going
pickup spot, pickup location, meeting point, where to wait
carpool, shared ride, ride share
wheelchair accessible vehicle, accessible ride, wav
tip, gratuity
scooter rental, bike rental, bike share, unlock a bike
food delivery, takeaway, takeout, order food
restaurant, eatery, diner
dish, meal
courier, delivery driver, rider, delivery person
cold food, bad quality, spoiled food, undercooked
allergen, allergy
special instructions, delivery note, note for restaurant
contactless delivery, leave at door, no-contact delivery
grocery, supermarket, food shopping
substitution, replacement item
meal kit, recipe box, food box
recipe, how to cook, cooking instructions
vegan, plant-based
`;
