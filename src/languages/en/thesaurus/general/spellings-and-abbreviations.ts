/** British and American spellings, and abbreviations with their long forms. */
export const spellingsAndAbbreviations = `
center, centre
meter, metre
behavior, behaviour
defense, defence
offense, offence
practice, practise
program, programme
catalog, catalogue
dialog, dialogue
gray, grey
jewelry, jewellery
authorize, authorise
recognize, recognise
prioritize, prioritise
airplane, aeroplane
curb, kerb
flashlight, torch
freeway, motorway, highway
realtor, estate agent, letting agent
km, kilometer, kilometre
eta, estimated time of arrival
info, information
pic, photo, picture
dept, department
config, configuration
demo, demonstration
promo, promotion
approx, approximately
uk, united kingdom, britain
usa, united states, america
dst, daylight saving time, summer time
utc, gmt, universal time
`;
