/** Hotels, holiday homes, rentals and rented cars. */
export const lodging = `
landlord, property owner, lessor
tenant, renter, lodger
check out, check-out, checkout time, leaving time
extend stay, extra night, stay longer
shorten stay, leave early, fewer nights
resort fee, city tax, tourist tax, local tax
cleaning fee, housekeeping, cleaner
amenities, facilities, what is included
breakfast, meals included
crib, cot, baby bed
room key, keycard, key card
key collection, pick up keys, lockbox
accessible room, wheelchair accessible, step-free
swimming pool, pool
apartment, flat
holiday home, vacation rental, holiday rental, cottage
rent, lease, rental agreement, tenancy
roommate, flatmate, housemate
evict, notice to leave
furnished, furniture included
neighbour, neighbor, next door
lockout, locked out of room, lost key
superhost, top host, trusted host
rental extension, keep the car longer, extend rental
damage waiver, collision damage, cdw, excess insurance
young driver, minimum driving age, under 25
pickup location, where do i collect the car, rental desk
toll, road charge, congestion charge
parking fine, parking ticket, speeding ticket, traffic fine
roadside assistance, breakdown, tow
trunk, boot
lorry, truck
windshield, windscreen
campsite, campground, camping
caravan, motorhome, rv, camper
`;
