/** Energy, water, moving home and repairs. */
export const homeAndUtilities = `
meter, gas meter, electricity meter
smart meter, in-home display
electricity, power
energy supplier, power company, energy provider, utility company
tariff, rate plan, unit price
outage, power cut, blackout, power failure, no electricity
no hot water, boiler not working, water heater, boiler
heating, heater, radiator, furnace
air conditioning, air con, ac, a/c, cooling
water leak, burst pipe, leaking pipe
water pressure, low pressure, weak flow
sewer, sewage, blocked drain
tap, faucet
trouble paying, cannot pay my bill, financial hardship, help with bills
prepayment meter, prepay meter, top up my meter
solar, solar panels, photovoltaic
energy saving, save energy, use less power, efficiency
garbage, rubbish, trash, waste
handyman, tradesman
garden, yard, lawn
lift, elevator
fuse, circuit breaker, tripped switch, fuse box
mold, mould, damp
pest, insects
carbon monoxide, co alarm
`;
