/** Jobs: found, applied for, hired, paid, left. */
export const jobs = `
job, vacancy, job opening, open position
resume, cv, curriculum vitae
job references, referee, recommendation letter
interview, job interview, phone screen
interview feedback, rejected, not selected, unsuccessful application
hiring process, recruitment process, hiring, recruitment
recruiter, hiring manager, headhunter
candidate, job seeker, jobseeker
background check, criminal record, police check, dbs check
probation, trial period, probationary period
full-time, full time
part-time, part time
temporary job, temp, contract work, casual work
freelancer, contractor, self-employed, independent contractor
internship, placement, work experience
apprenticeship, apprentice, trainee
remote work, work from home, telework, home office
shift, rota, roster, work schedule
overtime, extra hours
pay slip, payslip, pay stub, paystub
pay rise, pay raise, salary increase, wage increase
expenses, expense claim, reimbursement, expense report
parental leave, maternity leave, paternity leave
resignation, notice of resignation, hand in my notice, quit my job
dismissal, got fired, sacked, laid off, redundancy
human resources, hr, personnel
qualifications, skills required, work experience required
security clearance, vetting
`;
