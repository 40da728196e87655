/** Names, addresses, family, work and appointments. */
export const peopleAndWork = `
address, home address, where i live, residence, postal address
move, moved, moving, relocate, new address, change of address
name, surname, last name, first name, legal name
married, marriage, maiden name, name change
birthday, date of birth, birth date, age
age, how old, minimum age, old enough
child, children, kid, minor, teenager, son, daughter, under 18
family, spouse, husband, wife, partner, dependent
joint, shared, together, second person
company, business, firm, organization, employer
work, job, employment, employer, office
boss, manager, supervisor
colleague, coworker, team
hire, employ, recruit
quit, resign, leave job
vacation, holiday, time off, pto, leave, days off, annual leave
time off, pto, vacation days, leave balance, days left
request time off, ask for leave, book vacation, take days off
sick, ill, unwell, sick leave
public holiday, bank holiday, holiday, day off
meeting, appointment, conference, call
meeting room, conference room, room, book a room
schedule, book, arrange, plan, set up, reserve, appointment
calendar, agenda, schedule, diary
reschedule, postpone, move appointment, change the date
`;
