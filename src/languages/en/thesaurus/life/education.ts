/** Courses, schools and universities: enrolled, studied, graded, certified. */
export const education = `
course, class, lesson, module
enroll, join a course
unenroll, drop a course, leave a course, withdraw from course
waitlist, waiting list, course full
grade, mark
gradebook, grade book, markbook
assignment, homework, coursework, essay
submit assignment, hand in homework, turn in work, upload assignment
late submission, missed deadline, submitted late
exam, examination, final exam
quiz, assessment
resit, retake, repeat exam, second attempt
fail, failed exam, did not pass
certificate, diploma, credential, proof of completion
transcript, academic record, record of grades
degree, qualification, bachelor
graduate, finish my degree
prerequisite, entry requirement, required before
syllabus, course outline, curriculum
lecture, recorded lecture, class session
teacher, instructor, professor, lecturer
tutor, private teacher, mentor
student, learner, pupil
classmate, fellow student, peer
attendance, absent, absence, missed class
semester, academic term, academic year, school term
tuition, tuition fee, course fee, school fees
scholarship, grant, bursary, financial aid
admission, apply to university
university, college, higher education
kindergarten, nursery, preschool, daycare, day care
textbook, course material, reading list, learning material
plagiarism, cheating, academic misconduct
online learning, e-learning, distance learning, remote class
self-paced, own pace, no fixed dates
learning platform, lms, moodle
flashcard, vocabulary, word list
streak, daily goal, daily practice
lesson plan, teaching material, teaching resources
parent evening, parent-teacher meeting
`;
