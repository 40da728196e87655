/** How people ask, and the nouns that articles use for it. */
export const everydayPhrases = `
how long does it take, processing time, turnaround, waiting time
how much, price, cost, fee
how often, frequency, interval
how big, size, dimensions
how heavy, weight
how fast, speed
how many, number of, quantity, maximum number
when does it end, end date, expiry date, expiration
where are you, locations, branches, find a store, store locator
who can, eligibility
why is it so slow, slow, performance
talk to a person, contact support, speak to a human, live agent, customer service
get back to me, response time, reply, when will you answer
sign up, register, enroll
fill in, fill out, complete
look after, take care, maintain
take part, participate, join in
throw out, discard, dispose
allowed, permitted, can i
versus, vs
faq, common questions, frequently asked questions
step by step, tutorial, walkthrough, how-to
tips, advice, best practices, recommendations
glossary, terms explained, dictionary
feedback, suggestion, comment
complaint, grievance, unhappy with
escalate, speak to a manager, supervisor
weekend, saturday, sunday
weekday, business day, working day
christmas, holiday season, xmas
black friday, cyber monday
old version, legacy, classic
beginner, newcomer, novice
expert, advanced, professional
staff, employee, personnel
head office, headquarters, hq
journalist, press office, press inquiry
partner, affiliate, reseller
investor relations, shareholder
sustainability, carbon footprint, environmental impact
corporate, enterprise, large company
small business, smb, sme
self-service, do it myself
`;
