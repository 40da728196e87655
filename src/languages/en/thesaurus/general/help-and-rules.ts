/** Asking for help, explanations, rules and what is allowed. */
export const helpAndRules = `
contact, reach, call, talk to, speak to, get in touch, phone
support, customer service, help, help desk, agent, representative, human, real person
hours, opening hours, open, when are you open
complaint, complain, unhappy, feedback, dissatisfied
question, ask, inquiry, query
help, assist, support, assistance
explain, understand, meaning, mean, what is, definition
instructions, guide, how to, steps, tutorial, manual
rule, policy, terms, condition, regulation
legal, law, lawyer, court
agreement, contract, terms
privacy, personal data, data protection, my data, information about me
consent, permission, allow, authorize
allow, permit, let, enable
required, need, necessary, must, have to
available, offered, supported, possible, can i use
eligible, qualify, allowed, entitled
not available, unsupported, not allowed, not possible
country, region, state, nation
nearest, nearby, close to me, near me, around here
beginner, new, first time, start, getting started
reason, why, cause
difference, compare, versus, different
example, sample
stop, end, quit, finish
start, begin, launch
increase limit, raise limit, higher limit
restricted, not allowed, sanctioned, prohibited
`;
