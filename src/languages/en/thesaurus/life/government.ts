/** Dealing with authorities: benefits, taxes, licenses, permits, identity documents, the law. */
export const government = `
welfare, social security, benefit payments, government assistance
unemployment benefit, jobless, unemployment insurance, lost my job
food stamps, snap, food assistance, food benefits
housing benefit, housing assistance, help with rent, rent assistance
child benefit, child tax credit, family allowance
medicaid, public health insurance
eligibility, who can apply, do i qualify, requirements
supporting documents, evidence, paperwork, required documents
reconsideration, appeal, challenge a decision, ask for a review
tax return, file taxes, tax filing, self assessment
income tax, paye, withholding tax
taxpayer id, tin, ein, tax number
national insurance number, nino, social security number
driving test, road test, learner permit, provisional licence
vehicle inspection, mot, smog check, emissions test
change of ownership, sell a car, transfer title
penalty points, points on my licence, driving offence
permit, licence, license
planning permission, building permit, zoning
residence permit, green card, leave to remain, settled status
citizenship, naturalization, naturalisation, become a citizen
asylum, refugee, protection claim
divorce, separation, end a marriage
inheritance, estate, will and probate
notarize, notarise, notary, certified copy
electoral roll, register to vote, voter registration
vote, ballot, election
veteran, former military, ex-service, armed forces
military, army, service member
police, report a crime, law enforcement
court, tribunal, court hearing
legal aid, free legal help, lawyer
lawyer, solicitor, attorney, legal representative
public records, freedom of information, foi
census, population survey
pothole, road damage, street repair
grant, funding, subsidy
representative, act for someone
local council, city council, municipality, local authority
federal, national government, central government
`;
