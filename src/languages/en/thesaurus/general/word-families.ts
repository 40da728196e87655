/** Verbs and nouns of one family that stemming does not unite. */
export const wordFamilies = `
deliver, delivery
verify, verification
notify, notification
identify, identification
qualify, qualification
receive, receipt
permit, permission
decide, decision
extend, extension
sell, sale
choose, choice
explain, explanation
weigh, weight
prove, proof
repay, repayment
prepay, prepayment
reduce, reduction
prescribe, prescription
depart, departure
deny, denial
transmit, transmission
submit, submission
admit, admission
modify, modification
specify, specification
classify, classification
clarify, clarification
maintain, maintenance
advise, advice
analyze, analyse, analysis
diagnose, diagnosis
recur, recurrence
maintain, upkeep
die, dead, death
private, privacy
accurate, accuracy
urgent, urgency
frequent, frequency
bankrupt, bankruptcy
`;
