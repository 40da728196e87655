/** Health care, appointments, medicines, fitness and health insurance. */
export const health = `
appointment, visit, consultation
book appointment, make an appointment, see a doctor, schedule a visit
missed appointment, no-show, did not attend
doctor, general practitioner, family doctor, medical doctor
primary care, pcp, family doctor, primary care provider
specialist, consultant, expert doctor
nurse, health visitor, care team
hospital, clinic, medical center, medical centre
emergency, emergency room, urgent
urgent care, walk-in clinic, same day care
telehealth, telemedicine, virtual visit, video visit, online doctor
referral, referred, see a specialist
prescription, rx, prescribed medicine
refill, repeat prescription, more medicine, run out of medicine
pharmacy, chemist, drugstore, pharmacist
medicine, medication, drug, pill
dose, dosage, how much to take
side effects, adverse effects, bad reaction
blood test, lab test, bloodwork
vaccine, jab, immunisation, immunization
allergy, allergic, intolerance
symptom, sign of illness, feeling ill
pain, hurt
mental health, depression
mental health, anxiety
mental health, counselling
therapist, psychologist, counsellor, counselor
dentist, dental, teeth, tooth
optician, eye test, eye exam, glasses, vision
hearing aid, hearing test, deaf
surgery, surgical procedure
carer, caregiver, care giver
birth, maternity, childbirth, newborn
fertility, ivf, trying for a baby
birth control, contraception, the pill
menstruation, menstrual cycle, period tracking
diet, nutrition, meal plan, eating plan
weight loss, lose weight, slimming
calories, calorie count, energy intake
coverage, covered, what does my plan cover
in-network, in network, accepted provider
out-of-network, out of network, not in my plan
prior authorization, preauthorization, pre-approval, prior approval
copay, co-pay, copayment, my share of the cost
deductible, excess
out-of-pocket, pay myself, out of pocket
explanation of benefits, eob, benefits statement
health savings account, hsa, flexible spending account, fsa
dependent, family member on my plan
gym, fitness center, fitness centre, health club
personal trainer, fitness coach, fitness instructor
`;
