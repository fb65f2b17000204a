/* The example sheet. Written by `make example` from checklists/examples/. */
globalThis.mdcheck.example = {
 "format": "mdcheck-answers/1",
 "title": "Velundria (an invented country), 2026",
 "date": "2026-11-22",
 "respondent": {
  "name": "National focal point for migration and development",
  "constituency": "government"
 },
 "content_version": "2.0",
 "scope": "full",
 "profile": {
  "emigration": "yes",
  "immigration": "yes",
  "return": "yes",
  "displacement": "yes"
 },
 "answers": {
  "governance.no-political-voice": 0,
  "governance.unsettled-conflict": {
   "level": 1,
   "note": "Land disputes between herders and farmers made about 2,000 people move in one interior province in 2023. A land commission has sat since.",
   "evidence": "documented",
   "reference": "Land commission, first report 2024"
  },
  "governance.corruption": 1,
  "governance.poor-administration": 1,
  "governance.migration-management": {
   "level": 2,
   "note": "A permit for a foreign worker takes seven months on average, and provinces apply the rules differently.",
   "evidence": "documented",
   "reference": "Audit office, report on permits 2025"
  },
  "governance.coordinating-body": {
   "level": 1,
   "note": "A committee of nine ministries was set up by decree in 2021. It met once in 2025 and has no staff of its own.",
   "evidence": "documented",
   "reference": "Minutes of the committee on migration and development, 2021 to 2025"
  },
  "governance.treaties-ratified": {
   "level": 1,
   "note": "The refugee convention and the protocol on trafficking are ratified, the conventions on migrant workers are not.",
   "evidence": "documented",
   "reference": "Ministry of Foreign Affairs, register of treaties"
  },
  "governance.treaties-enforced": {
   "level": 1,
   "note": "Laws on asylum and on trafficking follow the treaties. Courts decided only fourteen trafficking cases in five years, and few other complaints reach them.",
   "evidence": "documented",
   "reference": "Ministry of Justice, court statistics 2020 to 2025"
  },
  "governance.courts-and-police-aware": 1,
  "governance.diaspora-staff": {
   "level": 2,
   "note": "The diaspora directorate of the Ministry of Foreign Affairs has four posts for this task alone.",
   "evidence": "documented",
   "reference": "Decree on the diaspora directorate, 2019"
  },
  "governance.diaspora-contact-useful": 2,
  "governance.dual-nationality": 2,
  "governance.vote-from-abroad": {
   "level": 1,
   "note": "Only in presidential elections and only at embassies. About one in twenty nationals abroad took part in 2024.",
   "evidence": "statistical",
   "reference": "Election commission, results 2024"
  },
  "governance.immigrant-voice": 0,
  "governance.immigrant-associations": {
   "level": 0,
   "note": "Founders and members must be nationals, in associations and in trade unions.",
   "evidence": "documented",
   "reference": "Law on associations, law on trade unions"
  },
  "governance.staff-shortage": {
   "level": 2,
   "note": "Nurses and teachers weigh most. The water department has also lost a third of its engineers in four years.",
   "evidence": "statistical",
   "reference": "Civil service commission, vacancies 2025"
  },
  "governance.immigrants-fill-posts": {
   "level": 1,
   "note": "About 300 foreign doctors work on contract. All other public posts are reserved for nationals."
  },
  "governance.returnees-fill-posts": {
   "level": "unknown",
   "note": "Personnel files do not record work abroad. The civil service commission could ask at recruitment."
  },
  "governance.new-ideas": {
   "level": 1,
   "note": "In two coastal districts councillors who had worked abroad started open budget meetings. Other districts have not followed yet.",
   "evidence": "anecdotal",
   "reference": "Interviews with district councils, two provinces"
  },
  "governance.tax-loss": {
   "level": "unknown",
   "note": "Nobody has made an estimate. The Ministry of Finance could, from the wages of those who left."
  },
  "governance.newcomer-taxes": {
   "level": "unknown",
   "note": "Tax files show neither nationality nor years abroad. The revenue authority could match them with work permits."
  },
  "governance.arrivals-strain": {
   "level": 1,
   "note": "Refugees need more wells and clinic hours than two eastern districts can offer. Elsewhere immigrants and returnees add no strain that shows in the figures.",
   "evidence": "documented",
   "reference": "Ministry of Finance, review of district budgets 2025"
  },
  "legal-protection.reason-to-leave": 1,
  "legal-protection.reason-to-engage": {
   "level": 1,
   "note": "Diaspora associations ask above all for safe land titles, much less for other changes in the law.",
   "evidence": "anecdotal",
   "reference": "Meetings with diaspora associations, 2025"
  },
  "legal-protection.emigrants-informed": {
   "level": 1,
   "note": "A one-day course reaches some 900 nurses a year. Builders and domestic workers leave without one.",
   "evidence": "documented",
   "reference": "Ministry of Labour, annual report 2025"
  },
  "legal-protection.immigrants-informed": 0,
  "legal-protection.journey-risk": {
   "level": 1,
   "note": "The border law is silent on legal help for people held in transit. For nationals on their way by regular routes the rules are sound.",
   "evidence": "documented",
   "reference": "Ombudsman, visits to holding centres 2024"
  },
  "legal-protection.women-risk": {
   "level": 2,
   "note": "Domestic work is outside labour law at home and in the western neighbour, and most women who go west do it.",
   "evidence": "documented",
   "reference": "Ministry of Justice, comparison of labour laws 2024"
  },
  "legal-protection.young-risk": {
   "level": 1,
   "note": "Children who travel alone get a guardian in the capital, in most provinces they do not.",
   "evidence": "anecdotal",
   "reference": "Child protection service, interviews in four provinces"
  },
  "legal-protection.working-life": {
   "level": 2,
   "note": "Consulates in the western neighbour received 1,900 complaints about unpaid wages in 2024, most of them from builders.",
   "evidence": "statistical",
   "reference": "Consular service, annual report 2025"
  },
  "legal-protection.family-life": 1,
  "legal-protection.equal-rights": {
   "level": 1,
   "note": "Labour law treats foreign workers as nationals, but leaves out domestic and seasonal workers.",
   "evidence": "documented",
   "reference": "Labour code"
  },
  "legal-protection.irregular-workers": {
   "level": 1,
   "note": "Wages earned can be claimed without a permit. Labour offices know of three claims in five years.",
   "evidence": "documented",
   "reference": "Ministry of Labour, inspection report 2025"
  },
  "legal-protection.legal-help-abroad": {
   "level": 1,
   "note": "There is one labour attaché and a telephone line in the western neighbour, nothing in the northern one."
  },
  "legal-protection.property-barrier": {
   "level": 2,
   "note": "Half of the plots in the interior are not registered, and disputes over family land take six years on average.",
   "evidence": "statistical",
   "reference": "Land registry, backlog report 2025"
  },
  "legal-protection.tax-barrier": {
   "level": "unknown",
   "note": "Nobody has asked returnees or nationals abroad. The revenue authority and the chambers of commerce may know typical cases."
  },
  "legal-protection.fairer-rules": {
   "level": 2,
   "note": "Six in ten returnees would buy land or start a firm at home if titles were safe.",
   "evidence": "statistical",
   "reference": "Survey of returnees 2025"
  },
  "employment.few-formal-jobs": {
   "level": 2,
   "note": "Three in ten workers have a registered job. Two thirds of those who left name the lack of such jobs as their main reason.",
   "evidence": "statistical",
   "reference": "Labour force survey 2024"
  },
  "employment.women-few-jobs": {
   "level": 2,
   "note": "One woman in three is in paid work, and child care is scarce outside the capital. Women are 44 % of those who leave.",
   "evidence": "statistical",
   "reference": "Labour force survey 2024"
  },
  "employment.youth-few-jobs": {
   "level": 2,
   "note": "Youth unemployment is 27 %. Six in ten who leave are under thirty.",
   "evidence": "statistical",
   "reference": "Labour force survey 2024"
  },
  "employment.vacancies-filled": {
   "level": 1,
   "note": "Fishing boats and the valley harvest depend on foreign workers. Empty posts for nurses and electricians are not filled this way.",
   "evidence": "documented",
   "reference": "Ministry of Labour, work permits 2025"
  },
  "employment.irregular-informal": 1,
  "employment.trafficked-labour": {
   "level": 1,
   "note": "Fourteen court cases in five years, on fishing boats and in private homes. Inspectors expect that more are never found.",
   "evidence": "documented",
   "reference": "Ministry of Justice, court statistics 2020 to 2025"
  },
  "employment.unemployment-eased": {
   "level": 1,
   "note": "It does for young builders, hardly for nurses and teachers, who had work."
  },
  "employment.unemployment-added": {
   "level": 1,
   "note": "When building work abroad dried up in 2023 and 2024, about 60,000 people came back. Unemployment rose in the two valley provinces for a year.",
   "evidence": "statistical",
   "reference": "Labour force survey 2024"
  },
  "employment.ageing-workforce": {
   "level": "not-applicable",
   "note": "The workforce is young and grows by about 3 % a year."
  },
  "employment.skills-lost": {
   "level": 2,
   "note": "Nurses, teachers, electricians and welders are hard to replace.",
   "evidence": "statistical",
   "reference": "Employers' survey 2025"
  },
  "employment.foreign-skills": 1,
  "employment.returnee-skills": {
   "level": 2,
   "note": "Builders come back with tiling, wiring and site management. Contractors confirm it.",
   "evidence": "anecdotal",
   "reference": "Interviews with returnees, three districts"
  },
  "employment.women-stronger": 1,
  "employment.women-weaker": 1,
  "employment.public-jobs": 2,
  "employment.industries-kept": {
   "level": "unknown",
   "note": "Fish processors have not been asked what they would do without foreign boat crews. Their association could say."
  },
  "employment.remittance-jobs": {
   "level": 2,
   "note": "Families that receive remittances own one in four of the small firms founded since 2020, most of them in building and retail.",
   "evidence": "statistical",
   "reference": "Survey of small firms 2025"
  },
  "employment.diaspora-jobs": {
   "level": 1,
   "note": "The investment agency counts eleven diaspora firms with about 700 jobs, nearly all on the coast.",
   "evidence": "documented",
   "reference": "Investment agency, register 2025"
  },
  "employment.returnee-jobs": {
   "level": 2,
   "note": "After six months 38 % had no work, against 14 % of other people of the same age.",
   "evidence": "statistical",
   "reference": "Survey of returnees 2025"
  },
  "employment.returnee-poverty": 1,
  "employment.returnee-skills-wasted": {
   "level": 2,
   "note": "Site foremen work as day labourers because nobody certifies what they learned.",
   "evidence": "anecdotal",
   "reference": "Interviews with returnees, three districts"
  },
  "employment.skilled-pay": 1,
  "employment.public-pay": {
   "level": 2,
   "note": "Nurses went on strike in 2024 and pointed to pay abroad. The allowance they won takes 2 % of the health budget.",
   "evidence": "documented",
   "reference": "Ministry of Finance, budget 2025"
  },
  "employment.labour-costs-eased": 1,
  "employment.undercut": {
   "level": "unknown",
   "note": "No survey records pay by nationality. Labour inspectors and the boat crews' union could compare."
  },
  "employment.recruiters-supervised": {
   "level": 1,
   "note": "All 140 agencies have a licence, but only twelve were inspected in 2025.",
   "evidence": "documented",
   "reference": "Ministry of Labour, inspection report 2025"
  },
  "employment.returnee-services": {
   "level": 1,
   "note": "Advice for returnees is offered in nine of the 42 districts."
  },
  "employment.labour-migration-policy": {
   "level": 1,
   "note": "The draft of 2023 still waits for the cabinet."
  },
  "social-protection.better-abroad": 1,
  "social-protection.push-parents": 1,
  "social-protection.push-children": {
   "level": 0,
   "note": "Schools and the child protection service know of few children who go alone. Those who leave follow a parent who has found work.",
   "evidence": "documented",
   "reference": "Child protection service, records 2024"
  },
  "social-protection.stay-by-choice": {
   "level": 1,
   "note": "A child grant helps poor families in 12 of the 42 districts."
  },
  "social-protection.held-back": {
   "level": "unknown",
   "note": "Surveys ask those who left, not those who could not. The statistics office could add a question."
  },
  "social-protection.cash-transfers": {
   "level": "not-applicable",
   "note": "The child grant has no conditions. No payment is tied to schooling or health checks."
  },
  "social-protection.return-deterred": {
   "level": 1,
   "note": "The northern neighbour pays no pension outside its borders, so nurses over fifty wait. Builders in the west are in no pension scheme.",
   "evidence": "anecdotal",
   "reference": "Consulates, interviews with workers abroad"
  },
  "social-protection.return-encouraged": {
   "level": "not-applicable",
   "note": "No benefit can be taken home from either main destination so far."
  },
  "social-protection.returnee-access": {
   "level": 2,
   "note": "Four in ten returnees had paid abroad into insurance against illness or accident. Hardly any could use it after their return.",
   "evidence": "statistical",
   "reference": "Survey of returnees 2025"
  },
  "social-protection.agreements": {
   "level": 0,
   "note": "An agreement with the northern neighbour was signed in 2024 but is not in force. There is none with the western neighbour.",
   "evidence": "documented",
   "reference": "Ministry of Foreign Affairs, register of treaties"
  },
  "social-protection.insurance-abroad": 0,
  "social-protection.voluntary-pension": {
   "level": 1,
   "note": "The pension fund has been open to nationals abroad since 2022. About 3,100 have joined.",
   "evidence": "statistical",
   "reference": "Pension fund, annual report 2025"
  },
  "social-protection.emigrants-protection": 1,
  "social-protection.emigrants-school": 1,
  "social-protection.immigrants-protection": {
   "level": 2,
   "note": "Social assistance is for nationals only. Refugees receive help paid from outside funds.",
   "evidence": "documented",
   "reference": "Social assistance act"
  },
  "social-protection.regular-channels": {
   "level": 1,
   "note": "Nurses with a contract are insured in the northern neighbour. In the western one a regular permit makes little difference.",
   "evidence": "anecdotal",
   "reference": "Consulates, interviews with workers abroad"
  },
  "social-protection.women-access": {
   "level": "unknown",
   "note": "Consulates do not split their figures by sex. The domestic workers' association in the western neighbour may know."
  },
  "social-protection.families-lose-cover": {
   "level": 2,
   "note": "Health insurance ends for the whole family three months after the worker leaves the job.",
   "evidence": "documented",
   "reference": "Health insurance act"
  },
  "social-protection.remittances-needs": {
   "level": 2,
   "note": "One household in six receives remittances. Among these, poverty is half the national rate.",
   "evidence": "statistical",
   "reference": "Household budget survey 2023"
  },
  "social-protection.remittances-invest": {
   "level": 1,
   "note": "The money goes to schooling, and much less to health care.",
   "evidence": "statistical",
   "reference": "Household budget survey 2023"
  },
  "social-protection.family-services": {
   "level": 1,
   "note": "Counselling for grandparents and children is on trial in five districts."
  },
  "social-protection.assistance-includes": 0,
  "social-protection.diaspora-invests": 0,
  "social-protection.spending-encouraged": {
   "level": 0,
   "note": "The grant for returnees of 2024 is paid from outside funds. The state budget has no new line.",
   "evidence": "documented",
   "reference": "Ministry of Finance, budget 2025"
  },
  "social-protection.spending-discouraged": {
   "level": "unknown",
   "note": "District budgets have never been compared with remittances. The Ministry of Finance holds both figures."
  },
  "health.care-abroad": {
   "level": "unknown",
   "note": "Nobody counts patients who go abroad on their own. Hospitals and the health insurance fund may know of some."
  },
  "health.staff-conditions": {
   "level": 2,
   "note": "Pay matters most: a nurse earns four times as much in the northern neighbour. Night duty with one nurse a ward comes next.",
   "evidence": "statistical",
   "reference": "Nursing council, survey of leavers 2024"
  },
  "health.disease-exposure": {
   "level": 1,
   "note": "Boat crews and harvest workers sleep in crowded quarters and have more lung infections. Other immigrants are as healthy as nationals.",
   "evidence": "documented",
   "reference": "Coastal clinics, patient records 2024"
  },
  "health.disease-spread": {
   "level": 0,
   "note": "Surveillance shows no outbreak traced to the movement of people since 2020, inside the country or across borders.",
   "evidence": "statistical",
   "reference": "Ministry of Health, disease bulletin 2025"
  },
  "health.demand-up": 1,
  "health.demand-down": 0,
  "health.access-abroad-worse": {
   "level": 1,
   "note": "In the western neighbour most builders and domestic workers have no insurance.",
   "evidence": "anecdotal",
   "reference": "Consulates, interviews with workers abroad"
  },
  "health.access-abroad-better": 1,
  "health.immigrant-access": {
   "level": 2,
   "note": "Foreigners cannot join the public insurance and pay the full fee. Only refugees are exempt.",
   "evidence": "documented",
   "reference": "Health insurance act"
  },
  "health.women-access": {
   "level": 2,
   "note": "Care in pregnancy is free for nationals only, and domestic workers can seldom get leave to see a midwife.",
   "evidence": "anecdotal",
   "reference": "Midwives' association, reports from the coast"
  },
  "health.families-entitled": {
   "level": 0,
   "note": "The law ends a family's cover three months after the insured person leaves the job.",
   "evidence": "documented",
   "reference": "Health insurance act"
  },
  "health.families-access": {
   "level": 2,
   "note": "Families whose insurance has ended put off care, even most of those who receive money from abroad.",
   "evidence": "statistical",
   "reference": "Household budget survey 2023"
  },
  "health.returnee-access": {
   "level": 1,
   "note": "Insurance starts again after a wait of six months. Mental health care is found in the capital only.",
   "evidence": "documented",
   "reference": "Health insurance fund, rules of membership"
  },
  "health.portable-benefits": 0,
  "health.staff-shortages": {
   "level": 2,
   "note": "Of all nursing posts 24 % are vacant, in the interior 31 %. Six maternity wards have closed since 2022.",
   "evidence": "statistical",
   "reference": "Ministry of Health, human resources report 2025"
  },
  "health.foreign-staff-added": {
   "level": 1,
   "note": "About 300 foreign doctors are registered, but hardly any nurses.",
   "evidence": "statistical",
   "reference": "Ministry of Health, human resources report 2025"
  },
  "health.foreign-staff-replace": 1,
  "health.credentials": {
   "level": 1,
   "note": "Doctors have a procedure of three months. Nurses and midwives have none."
  },
  "health.skills-wasted": {
   "level": 2,
   "note": "Refugee nurses and midwives work as cleaners or unpaid helpers, because nobody can assess their diplomas.",
   "evidence": "anecdotal",
   "reference": "Interviews in two eastern districts"
  },
  "health.staff-return": {
   "level": 1,
   "note": "About 2,100 nurses left in 2024 and 240 registered again after an absence.",
   "evidence": "statistical",
   "reference": "Nursing council, register 2025"
  },
  "health.staff-reenter": 2,
  "health.returnee-skills": 2,
  "health.diaspora-assignments": {
   "level": 2,
   "note": "An association of nurses and doctors abroad lists 180 members ready to come for one to three months, to the interior as well.",
   "evidence": "documented",
   "reference": "Meetings with diaspora associations, 2025"
  },
  "health.training-up": {
   "level": 2,
   "note": "Applications to nursing colleges have doubled since 2019. The colleges added the hospital practice that the northern neighbour asks for.",
   "evidence": "statistical",
   "reference": "Ministry of Higher Education, admissions 2025"
  },
  "health.training-quality": {
   "level": "unknown",
   "note": "The tracer study counted who left, not what those who stayed do better. The nursing council could ask hospitals."
  },
  "health.diaspora-support": {
   "level": 2,
   "note": "Hometown associations have equipped 23 clinics since 2018 and still supply them.",
   "evidence": "documented",
   "reference": "District health offices, list of gifts 2025"
  },
  "health.remittances-household": {
   "level": 1,
   "note": "They pay for operations and emergencies, seldom for regular care.",
   "evidence": "statistical",
   "reference": "Household budget survey 2023"
  },
  "health.remittances-community": 1,
  "education.schooling-abroad": 0,
  "education.schooling-here": 0,
  "education.teacher-conditions": {
   "level": 2,
   "note": "Pay is a third of that in the northern neighbour, and a post in the interior brings no extra. Large classes come next.",
   "evidence": "statistical",
   "reference": "Teachers' union, survey of members 2024"
  },
  "education.schools-lost": {
   "level": 1,
   "note": "Forty small schools in the interior merged since 2018. Moves to the coast explain more of it than emigration.",
   "evidence": "documented",
   "reference": "Ministry of Education, school map 2025"
  },
  "education.any-status": {
   "level": 1,
   "note": "The law admits every child. In the towns many heads still ask for a residence permit.",
   "evidence": "anecdotal",
   "reference": "Parents' associations, interviews in six towns"
  },
  "education.remittances-schooling": {
   "level": 2,
   "note": "Families with remittances spend 60 % more on schooling, for girls as for boys.",
   "evidence": "statistical",
   "reference": "Household budget survey 2023"
  },
  "education.teacher-shortages": {
   "level": 2,
   "note": "9 % of posts are vacant, in the interior 17 %. Half of those who resigned in 2024 left for the northern neighbour.",
   "evidence": "statistical",
   "reference": "Ministry of Education, staff census 2025"
  },
  "education.schooling-suffers": {
   "level": 2,
   "note": "Mathematics and science are dropped or taught by others in about 200 schools, and classes in the interior have grown to fifty.",
   "evidence": "statistical",
   "reference": "Ministry of Education, staff census 2025"
  },
  "education.foreign-teachers": 0,
  "education.returnee-methods": {
   "level": "not-applicable",
   "note": "No teacher is known to have come back to a public school since 2020. Those who left have settled abroad."
  },
  "education.diaspora-teachers": 1,
  "education.training-standards": 0,
  "education.training-quality": {
   "level": "not-applicable",
   "note": "No teacher training is aimed at work abroad."
  },
  "education.spending-more": 0,
  "education.spending-less": 0,
  "education.migrants-invest": {
   "level": 2,
   "note": "Hometown associations paid for 60 classrooms between 2018 and 2025.",
   "evidence": "documented",
   "reference": "Ministry of Education, school map 2025"
  },
  "education.investment-incentive": {
   "level": "unknown",
   "note": "The associations have not been asked what would make them give more. The diaspora directorate could ask them."
  },
  "tertiary-education.students-leave": {
   "level": 0,
   "note": "Four new provincial colleges have opened since 2018. Only nursing has more applicants than places.",
   "evidence": "statistical",
   "reference": "Ministry of Higher Education, admissions 2025"
  },
  "tertiary-education.researchers-leave": {
   "level": "unknown",
   "note": "Universities do not ask why staff resign. The heads of the three universities could."
  },
  "tertiary-education.foreign-students": 1,
  "tertiary-education.foreign-professors": 0,
  "tertiary-education.subjects-sought": {
   "note": "Teacher training, farming in dry areas and nursing, all at the eastern university. No subject attracts professors."
  },
  "tertiary-education.graduates-leave": {
   "level": 1,
   "note": "Half of the nurses and one teacher in five leave within five years. Most other graduates stay.",
   "evidence": "statistical",
   "reference": "Tracer study of graduates 2023"
  },
  "tertiary-education.public-money-lost": {
   "level": "unknown",
   "note": "The cost of training is known, what graduates abroad send back is not. The Ministry of Finance and the central bank could work it out together."
  },
  "tertiary-education.study-demand": 2,
  "tertiary-education.trainer-shortages": {
   "level": 1,
   "note": "Nursing colleges lack one trainer in five. Other institutions fill their posts.",
   "evidence": "statistical",
   "reference": "Ministry of Higher Education, staff list 2025"
  },
  "tertiary-education.subjects-suffer": 1,
  "tertiary-education.research-networks": {
   "level": 1,
   "note": "Two joint projects, on dry farming and on water, rest on three researchers abroad.",
   "evidence": "anecdotal",
   "reference": "Interviews with heads of universities"
  },
  "tertiary-education.returnee-qualifications": {
   "level": 1,
   "note": "Private firms accept most foreign diplomas. The public service asks for a certificate that takes a year."
  },
  "tertiary-education.assessment-body": {
   "level": 1,
   "note": "The assessment office serves nationals with university degrees only. Trades, and diplomas of foreigners, are left out.",
   "evidence": "documented",
   "reference": "Regulation of the assessment office, 2018"
  },
  "tertiary-education.recognition-steps": {
   "note": "Open the assessment office to trades and to refugees, set a limit of three months, and agree with the northern neighbour on nursing. The Ministry of Higher Education would lead."
  },
  "tertiary-education.foreign-student-income": 0,
  "tertiary-education.private-investors": 1,
  "economic-growth.growth-pattern": {
   "note": "Growth is on the coast, in building, the port and trade. People leave the interior, first for coastal towns and then for abroad."
  },
  "economic-growth.growth-confidence": {
   "level": 1,
   "note": "Departures fell in the coastal provinces in the good years 2018 and 2019, not in the interior.",
   "evidence": "statistical",
   "reference": "Statistics office, migration estimates 2024"
  },
  "economic-growth.growth-return": 0,
  "economic-growth.growth-elsewhere": {
   "note": "A boom in the western neighbour drew 40,000 builders a year until 2022, and the slump of 2023 and 2024 sent 60,000 back. Demand for nurses and teachers in the northern neighbour has not slackened."
  },
  "economic-growth.drawn-away": 2,
  "economic-growth.workers-attracted": 1,
  "economic-growth.savings-added": {
   "level": 2,
   "note": "Deposits of nationals abroad and of families that receive remittances are a fifth of all savings deposits.",
   "evidence": "statistical",
   "reference": "Central bank, remittance report 2025"
  },
  "economic-growth.savings-drained": {
   "level": 1,
   "note": "One migrant in four borrows for the journey, mostly for agency fees. The debt takes about a year to repay.",
   "evidence": "statistical",
   "reference": "Survey of remittance senders 2024"
  },
  "economic-growth.investment-added": {
   "level": 2,
   "note": "About a fifth of private investment comes from migrants and the diaspora. Two thirds of it is housing, the rest goes to small firms and irrigation.",
   "evidence": "statistical",
   "reference": "Central bank, remittance report 2025"
  },
  "economic-growth.others-follow": {
   "level": "unknown",
   "note": "No case is on record. The investment agency could ask foreign investors how they heard of the country."
  },
  "economic-growth.investment-lost": 0,
  "economic-growth.output-raised": 2,
  "economic-growth.output-lowered": {
   "level": 1,
   "note": "Health care and building lose output for lack of people. Other industries do not.",
   "evidence": "statistical",
   "reference": "Employers' survey 2025"
  },
  "economic-growth.innovation": {
   "level": 1,
   "note": "Drip irrigation and precast building parts came with returnees. A few firms have taken them up.",
   "evidence": "anecdotal",
   "reference": "Interviews with returnees, three districts"
  },
  "economic-growth.cash-economy": {
   "level": "unknown",
   "note": "The household survey leaves out most herding families. The statistics office could add them in the next round."
  },
  "economic-growth.dependency": {
   "level": 1,
   "note": "The development plan does not count on jobs abroad, but job programmes in the interior have been put off twice.",
   "evidence": "documented",
   "reference": "National development plan, review 2025"
  },
  "economic-growth.business-rules": {
   "level": 2,
   "note": "A firm can be registered online within a week, from abroad as well.",
   "evidence": "documented",
   "reference": "Investment agency, guide for investors 2025"
  },
  "financial-services.business-finance": {
   "level": 2,
   "note": "One in five emigrants left to earn a starting sum that no bank would lend, in the interior one in three.",
   "evidence": "statistical",
   "reference": "Survey of remittance senders 2024"
  },
  "financial-services.microfinance-women": {
   "level": 1,
   "note": "Women are two thirds of the clients, but lenders work in 19 of the 42 districts only.",
   "evidence": "statistical",
   "reference": "Central bank, report on microfinance 2024"
  },
  "financial-services.inflation": 1,
  "financial-services.foreign-currency": {
   "level": 2,
   "note": "Remittances are 11 % of national income and three times as large as foreign investment.",
   "evidence": "statistical",
   "reference": "Central bank, remittance report 2025"
  },
  "financial-services.new-services": {
   "level": 1,
   "note": "Two banks lend against regular remittances. The others only pay out cash."
  },
  "financial-services.wider-network": {
   "level": 2,
   "note": "Mobile accounts have doubled since 2019 in the districts that receive most. Providers name remittances as the reason.",
   "evidence": "statistical",
   "reference": "Central bank, remittance report 2025"
  },
  "financial-services.informal-transfers": {
   "level": 1,
   "note": "About a third of the money comes through traders and friends. Banking grows all the same.",
   "evidence": "statistical",
   "reference": "Survey of remittance senders 2024"
  },
  "financial-services.irregular-status": 2,
  "financial-services.exchange-rates": {
   "level": "not-applicable",
   "note": "There is no separate official rate. Since 2021 banks, transfer companies and traders all use the market rate."
  },
  "financial-services.transfer-rules": 1,
  "financial-services.transfer-costs": {
   "level": 2,
   "note": "A small sum costs 9 % to send from the western neighbour and 7 % from the northern one.",
   "evidence": "statistical",
   "reference": "Central bank, remittance report 2025"
  },
  "financial-services.price-comparison": 0,
  "financial-services.corruption": {
   "level": "unknown",
   "note": "Diaspora associations disagree, and no survey has asked. The diaspora directorate could include it in the survey planned for 2027."
  },
  "financial-services.capital-tax": 0,
  "financial-services.poor-understanding": {
   "level": 2,
   "note": "Half of the recipients without an account believe that it would cost them money.",
   "evidence": "statistical",
   "reference": "Household budget survey 2023"
  },
  "financial-services.education-effect": {
   "level": 2,
   "note": "After a trial course at two consulates, twice as many workers saved part of their pay as before.",
   "evidence": "documented",
   "reference": "Diaspora directorate, report on the trial course 2024"
  },
  "financial-services.financial-education": {
   "level": 1,
   "note": "The trial course ended in 2024. Two savings banks go on teaching recipients."
  },
  "trade.market-access": 0,
  "trade.trade-openness": {
   "level": 1,
   "note": "Cheaper cloth from abroad closed two mills on the coast before 2020. Only part of the workers emigrated.",
   "evidence": "anecdotal",
   "reference": "Chamber of commerce of the port city"
  },
  "trade.immigrants-growth": 1,
  "trade.immigrants-export": null,
  "trade.strong-currency": {
   "level": "unknown",
   "note": "The central bank has figures on remittances and the exchange rate, but has not yet looked at what they do to exports."
  },
  "trade.diaspora-demand": {
   "level": 1,
   "note": "Dried fish and dates sell in shops of nationals in the northern neighbour.",
   "evidence": "anecdotal",
   "reference": "Interviews with six exporters"
  },
  "trade.new-customers": null,
  "trade.trade-contacts": {
   "level": "unknown",
   "note": "The chambers of commerce could ask their members how they found buyers."
  },
  "trade.service-workers": 0,
  "trade.partner-cooperation": {
   "level": "not-applicable",
   "note": "Velundria has no regional trade agreement."
  },
  "agriculture.poor-farming": {
   "level": 1,
   "note": "Worn-out soil and lack of water drive people from the interior. Six in ten of them move to coastal towns, not abroad.",
   "evidence": "statistical",
   "reference": "Statistics office, migration estimates 2024"
  },
  "agriculture.machines": 0,
  "agriculture.farm-workers-lost": 1,
  "agriculture.foreign-workers": 1,
  "agriculture.seasonal-programmes": {
   "level": 1,
   "note": "The agreement with the northern neighbour has 3,000 places a year, and its season falls in the sowing time of the interior.",
   "evidence": "documented",
   "reference": "Ministry of Labour, annual report 2025"
  },
  "agriculture.hard-times": {
   "level": 2,
   "note": "After the drought of 2021 families with a member abroad sold half as many animals as others did.",
   "evidence": "statistical",
   "reference": "Ministry of Agriculture, farm survey 2022"
  },
  "agriculture.remittances-productivity": {
   "level": 1,
   "note": "Some valley families bought pumps and drip lines. In the interior the money goes to food and school.",
   "evidence": "anecdotal",
   "reference": "Farm advisers, two provinces"
  },
  "agriculture.remittances-food": {
   "level": "unknown",
   "note": "The farm survey does not tell food grown from food bought. The Ministry of Agriculture could add the question."
  },
  "agriculture.women-workload": {
   "level": 2,
   "note": "In half of the farms with a man abroad a woman works more than twelve hours a day.",
   "evidence": "statistical",
   "reference": "Ministry of Agriculture, farm survey 2024"
  },
  "agriculture.women-support": {
   "level": 0,
   "note": "Loans and advice go to the registered owner, who is nearly always the man abroad.",
   "evidence": "documented",
   "reference": "Ministry of Agriculture, rules on farm support"
  },
  "agriculture.older-workload": 1,
  "agriculture.children-school": {
   "level": 0,
   "note": "Attendance is the same with and without relatives abroad, at harvest time too.",
   "evidence": "statistical",
   "reference": "Ministry of Agriculture, farm survey 2024"
  },
  "agriculture.young-farmers": {
   "level": 2,
   "note": "Only one farm in three in the interior has a young person ready to take over.",
   "evidence": "statistical",
   "reference": "Ministry of Agriculture, farm survey 2024"
  },
  "agriculture.age-gender-effects": {
   "note": "Women work more but also decide more about crops and money. Older people keep the herds alone, and the few young men who return bring new methods."
  },
  "infrastructure.poor-at-home": {
   "level": 1,
   "note": "Lack of drinking water counts in the interior. On the coast few people name roads or power.",
   "evidence": "statistical",
   "reference": "Labour force survey 2024"
  },
  "infrastructure.good-at-home": 0,
  "infrastructure.better-abroad": 0,
  "infrastructure.arrivals-overload": {
   "level": 1,
   "note": "Wells and housing fall short in two eastern districts with refugees and at the edge of the capital. Long neglect is part of the cause.",
   "evidence": "documented",
   "reference": "Water department, supply report 2025"
  },
  "infrastructure.departures-decay": {
   "level": 1,
   "note": "In about thirty villages of the interior nobody is left to repair the pump."
  },
  "infrastructure.immigrant-rights": 1,
  "infrastructure.immigrant-access": 1,
  "infrastructure.internal-access": {
   "level": 1,
   "note": "New quarters of the capital wait five to eight years for water and drains.",
   "evidence": "documented",
   "reference": "Water department, supply report 2025"
  },
  "infrastructure.returnee-access": 0,
  "infrastructure.women-access": {
   "level": "unknown",
   "note": "Contracts and complaints are not split by sex. The utility providers could do so."
  },
  "infrastructure.skills-shortage": {
   "level": 2,
   "note": "The water department has lost a third of its engineers in four years, and two dam projects are late for that reason.",
   "evidence": "statistical",
   "reference": "Civil service commission, vacancies 2025"
  },
  "infrastructure.returnee-skills": {
   "level": 1,
   "note": "Contractors use the wiring and tiling skills of returnees. Public works departments hardly hire any.",
   "evidence": "anecdotal",
   "reference": "Interviews with returnees, three districts"
  },
  "infrastructure.diaspora-property": {
   "level": 2,
   "note": "One new house in three is paid for from abroad. Plots have become dear for others in four districts.",
   "evidence": "statistical",
   "reference": "Survey of building permits 2024"
  },
  "infrastructure.diaspora-projects": {
   "level": 1,
   "note": "Associations abroad paid for 35 village wells in ten years, nearly all in two provinces.",
   "evidence": "documented",
   "reference": "Water department, list of wells 2025"
  },
  "infrastructure.diaspora-scheme": {
   "level": 0,
   "note": "Associations deal with each village on their own. No fund matches what they give."
  },
  "infrastructure.public-less": 0,
  "infrastructure.public-more": 0,
  "infrastructure.public-unequal": {
   "level": "unknown",
   "note": "Spending per head is known by province only. The Ministry of Finance could break it down by district."
  },
  "infrastructure.private-more": 1,
  "infrastructure.private-less": 0,
  "environment.gradual-damage": {
   "level": 1,
   "note": "Soil loss and falling wells make people leave the interior, mostly together with lack of work.",
   "evidence": "documented",
   "reference": "Ministry of Environment, report on dry areas 2023"
  },
  "environment.disaster-displacement": {
   "level": 1,
   "note": "The flood of 2022 drove about 30,000 people from the valley. Nearly all were back within four months.",
   "evidence": "statistical",
   "reference": "Disaster authority, records 2020 to 2025"
  },
  "environment.lasting-loss": {
   "level": 0,
   "note": "The coastal study found no place that has to be given up in the next thirty years.",
   "evidence": "documented",
   "reference": "Coastal study 2021"
  },
  "environment.groups-at-risk": {
   "note": "Herders and small farmers of the interior, and families on the river banks in the valley."
  },
  "environment.groups-identified": 2,
  "environment.targeted-help": {
   "level": 1,
   "note": "Fodder and cash reach herders in a dry year. Families on the river banks get nothing before a flood."
  },
  "environment.preparedness": {
   "level": 2,
   "note": "Warning and evacuation were rebuilt after the flood of 2022 and tested in 2024 and 2025.",
   "evidence": "documented",
   "reference": "Disaster authority, exercise report 2025"
  },
  "environment.further-steps": {
   "note": "Move houses off the lowest river banks, and dig deeper wells before the herds are sold. The districts and the disaster authority could start with one valley."
  },
  "environment.temporary-work": {
   "level": 1,
   "note": "Seasonal work on the coast helps herding families through dry years. The poorest have nobody to send.",
   "evidence": "anecdotal",
   "reference": "Interviews with herders, two districts"
  },
  "environment.work-schemes": {
   "level": 1,
   "note": "The seasonal work agreement is open to people from the interior, but not aimed at them."
  },
  "environment.relocation-plan": {
   "level": "not-applicable",
   "note": "No place faces a change that would force it to be given up."
  },
  "environment.adaptation-ways": {
   "note": "Longer work permits on the coast for herders in dry years, and training for trades that are needed there."
  },
  "environment.resource-strain": {
   "level": 1,
   "note": "Firewood and wells are scarce around the refugee settlements in two eastern districts."
  },
  "environment.attitudes-better": {
   "level": "unknown",
   "note": "Nobody has looked. Farm advisers may know where returnees brought gentler methods."
  },
  "environment.attitudes-worse": 0,
  "environment.diaspora-investment": 0,
  "environment.diaspora-relief": {
   "level": 1,
   "note": "After the flood of 2022 money and goods came for six weeks, then stopped.",
   "evidence": "documented",
   "reference": "Disaster authority, records 2020 to 2025"
  },
  "environment.diaspora-knowledge": null,
  "diaspora.definition-agreed": 1,
  "diaspora.definition-scope": {
   "note": "The decree of 2019 takes in all nationals abroad and their children. The pension fund and the statistics office leave out those in an irregular situation."
  },
  "diaspora.data-held": {
   "level": 1,
   "note": "About 1.1 million nationals are thought to live abroad. The consular register holds 420,000 of them.",
   "evidence": "statistical",
   "reference": "Consular service, annual report 2025"
  },
  "diaspora.groups-compared": 0,
  "diaspora.data-needed": {
   "note": "Occupation, age and plans to return of nurses, teachers and builders, by destination. The survey planned for 2027 could ask."
  },
  "diaspora.body-in-charge": {
   "level": 2,
   "note": "The diaspora directorate of the Ministry of Foreign Affairs has had this task since 2019.",
   "evidence": "documented",
   "reference": "Decree on the diaspora directorate, 2019"
  },
  "diaspora.body-resources": {
   "level": 1,
   "note": "Four posts are filled. Money for activities comes from projects of a year at most."
  },
  "diaspora.coordination": {
   "level": 1,
   "note": "Consulates and the directorate share data. The ministries of labour, health and finance deal with the diaspora on their own."
  },
  "diaspora.goals": {
   "note": "Drinking water in the interior, nurses for closed wards, and jobs outside the coast."
  },
  "diaspora.goals-shared": {
   "level": 2,
   "note": "Associations abroad name water, clinics and schools first, as the national plan does.",
   "evidence": "documented",
   "reference": "Meetings with diaspora associations, 2025"
  },
  "diaspora.skills": 2,
  "diaspora.contacts": 1,
  "diaspora.savings": {
   "level": 2,
   "note": "Deposits of nationals abroad grow by 8 % a year. Nurses and contractors save most.",
   "evidence": "statistical",
   "reference": "Central bank, remittance report 2025"
  },
  "diaspora.diaspora-organisations": {
   "level": 2,
   "note": "The directorate lists 96 active associations, two of them of health workers.",
   "evidence": "documented",
   "reference": "Diaspora directorate, list of associations 2025"
  },
  "diaspora.organisations-to-approach": {
   "note": "Hometown associations for water, the two associations of health workers for nursing, and women's groups in the western neighbour. Builders in an irregular situation have no association."
  },
  "diaspora.home-partners": 1,
  "diaspora.destination-policies": {
   "level": "unknown",
   "note": "The embassies have not gathered what the two main destinations offer. They could do so within a month."
  },
  "diaspora.trust": 1,
  "diaspora.tension": 0,
  "diaspora.political-rights": 1,
  "diaspora.portable-rights": 2,
  "diaspora.double-tax": {
   "level": "unknown",
   "note": "A tax agreement exists with the northern neighbour only. The revenue authority does not know how many people in the western one are taxed twice."
  },
  "diaspora.economy": {
   "level": 1,
   "note": "Poor roads and the lack of water and skilled staff outside the coast hold investors back. Prices and the currency have been steady."
  },
  "diaspora.administration": {
   "level": 2,
   "note": "A land title takes two years and visits to five offices. Letters from abroad often go unanswered.",
   "evidence": "documented",
   "reference": "Audit office, report on services to nationals abroad 2024"
  },
  "diaspora.ways-forward": {
   "note": "One office in each province that answers nationals abroad, and a fund that matches gifts for wells. The Ministry of the Interior and the diaspora directorate could begin in 2027."
  }
 },
 "goals": [
  {
   "title": "Diaspora investment in drinking water for rural areas",
   "sectors": [
    "infrastructure",
    "diaspora"
   ],
   "scores": {
    "national-priority": 2,
    "stakeholder-support": 1,
    "straightforward": 2,
    "independent": 2
   }
  },
  {
   "title": "Support for refugees, returnees and displaced people",
   "sectors": [
    "social-protection",
    "legal-protection"
   ],
   "scores": {
    "national-priority": 2,
    "stakeholder-support": 2,
    "straightforward": 2,
    "independent": 2
   }
  },
  {
   "title": "Cheaper and simpler ways to send money home",
   "sectors": [
    "financial-services"
   ],
   "scores": {
    "national-priority": 2,
    "stakeholder-support": 2,
    "straightforward": 1,
    "independent": 1
   }
  },
  {
   "title": "Nurses and teachers for the interior, at home and from the diaspora",
   "sectors": [
    "health",
    "education",
    "employment"
   ],
   "scores": {
    "national-priority": 2,
    "stakeholder-support": 2,
    "straightforward": 0,
    "independent": 1
   }
  },
  {
   "title": "Social security agreements with both main destination countries",
   "sectors": [
    "social-protection",
    "health"
   ],
   "scores": {
    "national-priority": 2,
    "stakeholder-support": 2,
    "independent": 0
   }
  }
 ]
};
