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
  "governance.no-political-voice": {
   "level": 0,
   "note": "No family gave this reason in the labour force survey. The form does not list it.",
   "evidence": "statistical",
   "reference": "Labour force survey 2024"
  },
  "governance.unsettled-conflict": {
   "level": 1,
   "note": "Land disputes between herders and farmers made about 2,000 people move in one interior province in 2023. A land commission has sat since.",
   "evidence": "documented",
   "reference": "Land commission, first report 2024"
  },
  "governance.corruption": 1,
  "governance.poor-administration": 1,
  "governance.offices-push-irregular": {
   "level": 2,
   "note": "A work permit takes seven months on average, and provinces apply the rules differently. Most boat crews and harvest workers start without one.",
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
   "note": "Three of the four: refugees, trafficking and smuggling. None of the conventions on migrant workers.",
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
  "governance.consular-staff": {
   "level": 1,
   "note": "One labour attaché in the western neighbour. Elsewhere consuls do it beside passports and visas."
  },
  "governance.diaspora-staff-use": {
   "note": "Complaints about wages in the west, investors' questions in the north. Nobody is free for either outside the two capitals."
  },
  "governance.lasting-solutions": {
   "level": 1,
   "note": "Refugees renew their papers every year. A bill that would let them settle is in second reading.",
   "evidence": "documented",
   "reference": "Parliament, list of bills 2026"
  },
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
   "level": 1,
   "note": "Engineers, auditors and computing staff leave. Other offices fill their posts within three months.",
   "evidence": "statistical",
   "reference": "Civil service commission, vacancies 2025"
  },
  "governance.diaspora-experts": {
   "level": 1,
   "note": "Consulates name about sixty jurists, planners and auditors. Two advise the Ministry of Finance.",
   "evidence": "documented",
   "reference": "Diaspora directorate, list of experts 2024"
  },
  "governance.returnee-skills-unused": {
   "level": 1,
   "note": "Years abroad do not count for rank, so few apply. Personnel files do not say who did."
  },
  "governance.immigrant-skills-unused": {
   "level": 0,
   "note": "By law public posts are for nationals. Only doctors on contract are exempt, and they are in post.",
   "evidence": "documented",
   "reference": "Civil service act"
  },
  "governance.ideas-unused": {
   "level": 1,
   "note": "In two coastal districts councillors who had worked abroad started open budget meetings. No other district has followed.",
   "evidence": "anecdotal",
   "reference": "Interviews with district councils, two provinces"
  },
  "governance.power-shift": {
   "note": "Two families of contractors abroad pay for campaigns in the valley. Villages without anyone abroad have lost influence on where roads go."
  },
  "governance.tax-loss": {
   "level": "unknown",
   "note": "Nobody has made an estimate. The Ministry of Finance could, from the wages of those who left."
  },
  "governance.newcomer-taxes-more": 1,
  "governance.arrivals-strain": {
   "level": 1,
   "note": "Two eastern districts pay for wells and clinics that refugees use and get no more from the state than before. Elsewhere no strain shows in the budgets.",
   "evidence": "documented",
   "reference": "Ministry of Finance, review of district budgets 2025"
  },
  "governance.data-unused": {
   "level": 1,
   "note": "The permit office and border police keep good registers. The Ministry of Education alone plans with them."
  },
  "legal-protection.reason-to-leave": 1,
  "legal-protection.reason-to-stay-away": {
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
  "legal-protection.returnee-advisers": {
   "level": 2,
   "note": "60,000 people came back in 2023 and 2024. None has been asked to advise those who are about to leave."
  },
  "legal-protection.journey-risk": {
   "level": 2,
   "note": "Foreigners in transit are held without a hearing, some for five months. Three died in holding centres in 2023 and 2024. The border law is silent on legal help.",
   "evidence": "documented",
   "reference": "Ombudsman, visits to holding centres 2024",
   "by": "Office of the Ombudsman"
  },
  "legal-protection.women-risk": {
   "level": 2,
   "note": "Domestic work is outside labour law at home and in the western neighbour, and most women who go west do it.",
   "evidence": "documented",
   "reference": "Ministry of Justice, comparison of labour laws 2024"
  },
  "legal-protection.abuse-abroad": {
   "level": 2,
   "note": "Consulates in the western neighbour received 1,900 complaints about unpaid wages in 2024, most of them from builders. Forty reached a labour court.",
   "evidence": "statistical",
   "reference": "Consular service, annual report 2025"
  },
  "legal-protection.families-apart": 1,
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
  "legal-protection.regular-status": {
   "level": 0,
   "note": "The immigration act knows no way from irregular to regular stay. The only campaign was in 2015.",
   "evidence": "documented",
   "reference": "Immigration act"
  },
  "legal-protection.trafficking-victims": {
   "level": 1,
   "note": "One shelter with 24 beds, in the capital. Only victims who give evidence may stay after three months.",
   "evidence": "documented",
   "reference": "Law on trafficking"
  },
  "legal-protection.child-guardians": {
   "level": 1,
   "note": "Children who travel alone get a guardian in the capital, in most provinces they do not.",
   "evidence": "anecdotal",
   "reference": "Child protection service, interviews in four provinces"
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
  "legal-protection.immigrant-property": {
   "level": 1,
   "note": "Foreigners may rent and may buy flats in towns. Land and fishing licences are closed to them.",
   "evidence": "documented",
   "reference": "Land act"
  },
  "legal-protection.tax-barrier": {
   "level": 1,
   "note": "A tax agreement exists with the northern neighbour only. Returnees complain of duty on used tools.",
   "evidence": "anecdotal",
   "reference": "Revenue authority, letters received 2025"
  },
  "legal-protection.associations-abroad": 1,
  "legal-protection.legal-partners-abroad": 1,
  "legal-protection.agreements-underused": {
   "level": 1,
   "note": "The seasonal work agreement with the northern neighbour has a complaints committee. It has met once.",
   "evidence": "documented",
   "reference": "Ministry of Foreign Affairs, register of treaties"
  },
  "legal-protection.immigrant-groups-advise": {
   "level": 0,
   "note": "Associations of foreigners cannot be registered.",
   "evidence": "documented",
   "reference": "Law on associations"
  },
  "legal-protection.unions-protect": {
   "level": 1,
   "note": "The boat crews' union would take foreign members. The law on trade unions forbids it."
  },
  "legal-protection.regional-rules": 0,
  "employment.few-formal-jobs": {
   "level": 2,
   "note": "Three in ten workers have a registered job. Two thirds of those who left name the lack of such jobs as their main reason, among those under thirty three quarters.",
   "evidence": "statistical",
   "reference": "Labour force survey 2024"
  },
  "employment.women-few-jobs": {
   "level": 2,
   "note": "One woman in three is in paid work, and child care is scarce outside the capital. Women are 44 % of those who leave.",
   "evidence": "statistical",
   "reference": "Labour force survey 2024"
  },
  "employment.culture-of-migration": {
   "level": 2,
   "note": "In the last year of school 58 % plan to leave, in the interior 71 %. Youth unemployment is 27 %.",
   "evidence": "statistical",
   "reference": "Youth survey 2025"
  },
  "employment.irregular-informal": 1,
  "employment.forced-labour": {
   "level": 2,
   "note": "Fourteen court cases in five years, from fishing boats and private homes. In 2025 inspectors took 31 men off two boats whose papers the captain held.",
   "evidence": "documented",
   "reference": "Ministry of Justice, court statistics 2020 to 2025"
  },
  "employment.shortage-sectors": {
   "level": 1,
   "note": "Fish processing and building on the coast report 4,200 vacancies. Other sectors find workers at home.",
   "evidence": "statistical",
   "reference": "Employers' survey 2025"
  },
  "employment.foreign-skills-unused": {
   "level": 2,
   "note": "Of the refugees who learned a trade, seven in ten do day labour.",
   "evidence": "statistical",
   "reference": "Register of refugees, occupations 2025"
  },
  "employment.ageing-effect": {
   "note": "Little. The workforce is young and grows by about 3 % a year. Only among fishermen do foreigners replace men who retire."
  },
  "employment.unemployment-added": {
   "level": 1,
   "note": "About 60,000 people came back in 2023 and 2024. Unemployment rose by four points in the two valley provinces, for a year.",
   "evidence": "statistical",
   "reference": "Labour force survey 2024"
  },
  "employment.unemployment-relief": {
   "note": "It eases the lack of work for young builders of the valley and the interior. Nurses and electricians had work, which nobody took over."
  },
  "employment.openings-abroad": {
   "level": 1,
   "note": "Of 3,000 seasonal places in the northern neighbour 2,350 were filled in 2025.",
   "evidence": "documented",
   "reference": "Ministry of Labour, annual report 2025"
  },
  "employment.skills-lost": {
   "level": 2,
   "note": "Posts for electricians, welders and machine fitters stay open for seven months on average. Six in ten leavers in these trades went abroad.",
   "evidence": "statistical",
   "reference": "Employers' survey 2025"
  },
  "employment.women-gains": 1,
  "employment.women-care": 1,
  "employment.job-shifts": {
   "note": "Electricians move from the water department to contractors, and from there abroad. Hardly anybody moves the other way."
  },
  "employment.dependent-industries": {
   "note": "Fishing boats, fish processing and the valley harvest. The processors have about 9,000 nationals on their lists as well."
  },
  "employment.remittance-jobs": {
   "level": 2,
   "note": "Families that receive remittances own one in four of the small firms founded since 2020, most of them in building and retail. On average they employ 1.8 other people.",
   "evidence": "statistical",
   "reference": "Survey of small firms 2025"
  },
  "employment.returnee-jobs": {
   "level": 2,
   "note": "After six months 38 % had no work, against 14 % of other people of the same age.",
   "evidence": "statistical",
   "reference": "Survey of returnees 2025"
  },
  "employment.returnee-skills-unused": {
   "level": 2,
   "note": "Site foremen work as day labourers because nobody certifies what they learned.",
   "evidence": "anecdotal",
   "reference": "Interviews with returnees, three districts"
  },
  "employment.returnee-services": {
   "level": 1,
   "note": "Advice for returnees is offered in nine of the 42 districts. It had 3,900 clients in 2025.",
   "evidence": "documented",
   "reference": "Employment service, annual report 2025"
  },
  "employment.skilled-pay-pressure": {
   "level": 1,
   "note": "Nurses only. They went on strike in 2024 and pointed to pay abroad. The allowance they won takes 2 % of the health budget.",
   "evidence": "documented",
   "reference": "Ministry of Finance, budget 2025"
  },
  "employment.undercut": {
   "level": "unknown",
   "note": "No survey records pay by nationality. Labour inspectors and the boat crews' union could compare."
  },
  "employment.workplaces-inspected": {
   "level": 1,
   "note": "Building sites are visited. Boats saw nine visits in 2025, private homes none.",
   "evidence": "documented",
   "reference": "Ministry of Labour, inspection report 2025"
  },
  "employment.recruiters-supervised": {
   "level": 2,
   "note": "Supervision is complete. All 140 agencies have a licence. Twelve were inspected in 2025. Agents in the villages need no licence.",
   "evidence": "documented",
   "reference": "Ministry of Labour, inspection report 2025",
   "by": "Ministry of Labour"
  },
  "employment.recruitment-fees": {
   "level": 2,
   "note": "A builder who goes west pays an agency four months' wages, a domestic worker two.",
   "evidence": "statistical",
   "reference": "Survey of returnees 2025"
  },
  "employment.labour-agreements": 1,
  "employment.labour-migration-policy": {
   "level": 1,
   "note": "The draft of 2023 still waits for the cabinet."
  },
  "social-protection.push-parents": 1,
  "social-protection.children-alone": {
   "level": 1,
   "note": "Single cases. Eleven children were found alone at the western border in 2024.",
   "evidence": "documented",
   "reference": "Child protection service, records 2024"
  },
  "social-protection.cash-support": {
   "level": 1,
   "note": "The child grant runs in 12 of the 42 districts.",
   "evidence": "documented",
   "reference": "Ministry of Social Affairs, annual report 2025"
  },
  "social-protection.who-stays": {
   "note": "Mothers of small children say that the child grant let them stay. Surveys ask those who left, not those who could not."
  },
  "social-protection.agreements": {
   "level": 0,
   "note": "One was signed with the northern neighbour in 2024. It is not in force. With the western one there is none.",
   "evidence": "documented",
   "reference": "Ministry of Foreign Affairs, register of treaties"
  },
  "social-protection.return-deterred": {
   "level": 1,
   "note": "The northern neighbour pays no pension outside its borders, so nurses over fifty wait.",
   "evidence": "anecdotal",
   "reference": "Consulates, interviews with workers abroad"
  },
  "social-protection.returnee-access": {
   "level": 2,
   "note": "Four in ten returnees had paid into insurance abroad. Hardly any could use it after their return.",
   "evidence": "statistical",
   "reference": "Survey of returnees 2025"
  },
  "social-protection.unclaimed-benefits": {
   "level": "unknown",
   "note": "The provident fund of the western neighbour does not answer our letters. The embassy there could ask in person."
  },
  "social-protection.schemes-open-abroad": {
   "level": 1,
   "note": "The pension fund has been open to nationals abroad since 2022. About 3,100 have joined.",
   "evidence": "statistical",
   "reference": "Pension fund, annual report 2025"
  },
  "social-protection.programmes-could-cover": {
   "level": 1,
   "note": "The seasonal work agreement covers accidents and nothing else.",
   "evidence": "documented",
   "reference": "Text of the seasonal work agreement"
  },
  "social-protection.emigrants-protection": {
   "level": 2,
   "note": "None for builders, none for domestic workers. Only nurses with a contract are covered.",
   "evidence": "anecdotal",
   "reference": "Consulates, interviews with workers abroad"
  },
  "social-protection.status-and-cover": {
   "note": "In the northern neighbour a regular contract brings full insurance. In the western one a permit makes little difference."
  },
  "social-protection.immigrants-protection": {
   "level": 2,
   "note": "Social assistance is for nationals only. Refugees receive help paid from outside funds.",
   "evidence": "documented",
   "reference": "Social assistance act"
  },
  "social-protection.discrimination": {
   "level": 0,
   "note": "No complaint in 2025. The equality body has one desk, in the capital."
  },
  "social-protection.women-uncovered": {
   "level": 2,
   "note": "Domestic work is in no scheme, here or in the west.",
   "evidence": "documented",
   "reference": "Social insurance act"
  },
  "social-protection.child-protection-any-status": 1,
  "social-protection.immigrants-contribute": {
   "level": 2,
   "note": "About 70,000 foreigners hold a permit. Some 5,000 pay in.",
   "evidence": "statistical",
   "reference": "Social insurance fund, members 2025"
  },
  "social-protection.children-left": {
   "level": 1,
   "note": "In the interior one pupil in eight has a parent abroad. Those with both parents away miss care most.",
   "evidence": "statistical",
   "reference": "Ministry of Social Affairs, count in 200 schools 2024"
  },
  "social-protection.families-lose-cover": {
   "level": 2,
   "note": "Accident cover and family allowance end with the worker's job.",
   "evidence": "documented",
   "reference": "Social insurance act"
  },
  "social-protection.family-services": {
   "level": 1,
   "note": "On trial in five districts."
  },
  "social-protection.assistance-includes": {
   "level": 1,
   "note": "In three districts a household with a member abroad is struck off. No rule says so.",
   "evidence": "anecdotal",
   "reference": "Social workers, interviews in five districts"
  },
  "social-protection.remittances-needs": {
   "level": 1,
   "note": "One household in six receives remittances. Among these, poverty is half the national rate.",
   "evidence": "statistical",
   "reference": "Household budget survey 2023"
  },
  "social-protection.remittances-insurance": 1,
  "social-protection.household-gap": {
   "level": 1,
   "note": "Land prices have doubled in four districts."
  },
  "social-protection.left-to-remittances": {
   "level": "unknown",
   "note": "District budgets have never been compared with remittances. The Ministry of Finance holds both figures."
  },
  "social-protection.diaspora-invests": 0,
  "health.care-abroad": {
   "level": "unknown",
   "note": "Nobody counts patients who go abroad on their own. Hospitals and the health insurance fund may know of some."
  },
  "health.retention": {
   "level": 1,
   "note": "The night allowance of 2024 slowed resignations in the capital by a third. In the interior they rose. A nurse still earns four times as much in the northern neighbour.",
   "evidence": "statistical",
   "reference": "Nursing council, survey of leavers 2024"
  },
  "health.disease-exposure": {
   "level": 1,
   "note": "Boat crews and harvest workers sleep in crowded quarters and have more lung infections. Other immigrants are as healthy as nationals.",
   "evidence": "documented",
   "reference": "Coastal clinics, patient records 2024"
  },
  "health.health-abroad": {
   "level": 2,
   "note": "Heat and falls on building sites in the west. Consulates brought home 212 dead and some 900 badly injured men in 2024.",
   "evidence": "statistical",
   "reference": "Consular service, annual report 2025"
  },
  "health.prevention-on-the-move": {
   "level": 2,
   "note": "All six border posts offer vaccines and advice. No outbreak since 2020 was traced to the movement of people.",
   "evidence": "statistical",
   "reference": "Ministry of Health, disease bulletin 2025"
  },
  "health.pre-departure": 1,
  "health.demand-up": {
   "level": 1,
   "note": "Two eastern districts, where clinics see 40 % more patients than planned. In the interior the load grew lighter.",
   "evidence": "statistical",
   "reference": "Ministry of Health, patient numbers 2025"
  },
  "health.access-abroad": {
   "level": 1,
   "note": "In the western neighbour most builders and domestic workers have no insurance. In the northern one care is better than at home.",
   "evidence": "anecdotal",
   "reference": "Consulates, interviews with workers abroad"
  },
  "health.immigrant-access": {
   "level": 2,
   "note": "Foreigners cannot join the public insurance and pay the full fee. Only refugees are exempt.",
   "evidence": "documented",
   "reference": "Health insurance act"
  },
  "health.women-care": {
   "level": 2,
   "note": "Care in pregnancy is free for nationals only, and domestic workers can seldom get leave to see a midwife.",
   "evidence": "anecdotal",
   "reference": "Midwives' association, reports from the coast"
  },
  "health.no-reporting": 1,
  "health.migrant-mediators": 1,
  "health.families-cover": {
   "level": 0,
   "note": "The law ends a family's cover three months after the insured person leaves the job. Even most families with money from abroad then put off care.",
   "evidence": "statistical",
   "reference": "Household budget survey 2023"
  },
  "health.returnee-access": {
   "level": 1,
   "note": "Insurance starts again after a wait of six months. Mental health care is found in the capital only.",
   "evidence": "documented",
   "reference": "Health insurance fund, rules of membership"
  },
  "health.portable-cover": 0,
  "health.staff-shortages": {
   "level": 2,
   "note": "Of all nursing posts 24 % are vacant, in the interior 31 %. Six maternity wards have closed since 2022. About 2,100 nurses left the country in 2024.",
   "evidence": "statistical",
   "reference": "Ministry of Health, human resources report 2025",
   "by": "Ministry of Health"
  },
  "health.fair-recruitment": {
   "level": 0,
   "note": "Recruiters from the northern neighbour visit every nursing college in spring.",
   "evidence": "anecdotal",
   "reference": "Heads of four nursing colleges"
  },
  "health.foreign-staff": {
   "level": 1,
   "note": "About 300 foreign doctors are in post, and no more are needed. Some 90 refugee nurses and midwives work as cleaners or unpaid helpers.",
   "evidence": "documented",
   "reference": "Register of refugees, occupations 2025"
  },
  "health.credentials": {
   "level": 1,
   "note": "Doctors have a procedure of three months. Nurses and midwives have none."
  },
  "health.returnee-skills-unused": {
   "level": 1,
   "note": "In 2024 the council registered 240 nurses again. About a third of them sit at desks.",
   "evidence": "statistical",
   "reference": "Nursing council, register 2025"
  },
  "health.diaspora-assignments": {
   "level": 2,
   "note": "An association of nurses and doctors abroad lists 180 members ready to come for one to three months, to the interior as well. Nine came in 2025.",
   "evidence": "documented",
   "reference": "Meetings with diaspora associations, 2025"
  },
  "health.training-up": {
   "level": 2,
   "note": "Applications to nursing colleges have doubled since 2019. The colleges added the hospital practice that the northern neighbour asks for, and wards at home use it.",
   "evidence": "statistical",
   "reference": "Ministry of Higher Education, admissions 2025"
  },
  "health.diaspora-support": {
   "level": 2,
   "note": "Hometown associations have equipped 23 clinics since 2018. None of the gifts was on the ministry's list of needs.",
   "evidence": "documented",
   "reference": "District health offices, list of gifts 2025"
  },
  "health.remittances-care": {
   "level": 2,
   "note": "They pay for operations and emergencies, seldom for regular care.",
   "evidence": "statistical",
   "reference": "Household budget survey 2023"
  },
  "education.schooling-abroad": 0,
  "education.teacher-retention": {
   "level": 0,
   "note": "Pay a third of that in the northern neighbour, no extra for the interior.",
   "evidence": "statistical",
   "reference": "Teachers' union, survey of members 2024"
  },
  "education.schools-lost": {
   "level": 1,
   "note": "Forty small schools merged since 2018. Most families went to the coast, not abroad.",
   "evidence": "documented",
   "reference": "Ministry of Education, school map 2025"
  },
  "education.places-strain": {
   "level": 1,
   "note": "Two eastern districts, in shifts."
  },
  "education.any-status": {
   "level": 1,
   "note": "The law admits every child. In the towns many heads still ask for a residence permit.",
   "evidence": "anecdotal",
   "reference": "Parents' associations, interviews in six towns"
  },
  "education.language-support": 0,
  "education.schooling-counted": 1,
  "education.migrant-parents": 1,
  "education.children-left-behind": {
   "level": 1,
   "note": "With one parent away, no difference in marks. With both away, twice the drop-out.",
   "evidence": "statistical",
   "reference": "Ministry of Social Affairs, count in 200 schools 2024"
  },
  "education.left-behind-support": 0,
  "education.remittances-school-costs": {
   "level": 2,
   "note": "Families with remittances spend 60 % more, for girls as for boys, mostly cash at the start of term.",
   "evidence": "statistical",
   "reference": "Household budget survey 2023"
  },
  "education.teacher-shortages": {
   "level": 2,
   "note": "9 % of posts vacant, in the interior 17 %. Half of those who resigned in 2024 left for the northern neighbour. Mathematics dropped or taught by others in about 200 schools.",
   "evidence": "statistical",
   "reference": "Ministry of Education, staff census 2025"
  },
  "education.foreign-teachers-available": {
   "level": 1,
   "note": "Some 160 teachers among the refugees.",
   "evidence": "documented",
   "reference": "Register of refugees, occupations 2025"
  },
  "education.returnee-methods": {
   "level": "not-applicable",
   "note": "No teacher is known to have come back to a public school since 2020. Those who left have settled abroad."
  },
  "education.diaspora-teachers": 1,
  "education.training-standards": 0,
  "education.spending-less": 0,
  "education.migrants-invest": {
   "level": 2,
   "note": "Sixty classrooms between 2018 and 2025. More offered where the state sends a teacher.",
   "evidence": "documented",
   "reference": "Ministry of Education, school map 2025"
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
  "tertiary-education.foreign-students": {
   "level": 1,
   "note": "To some extent, at the eastern university."
  },
  "tertiary-education.subjects-sought": {
   "note": "Teacher training, farming in dry areas and nursing, all at the eastern university. No subject attracts professors."
  },
  "tertiary-education.studies-mismatch": {
   "level": 1,
   "note": "In certain subjects."
  },
  "tertiary-education.graduates-followed": {
   "level": 1,
   "note": "The tracer study of 2023 covers nurses and teachers. It has not been used in planning so far.",
   "evidence": "documented",
   "reference": "Tracer study of graduates 2023"
  },
  "tertiary-education.public-money-lost": {
   "level": 1,
   "note": "Opinions differ. Half of the nurses and one teacher in five leave within five years.",
   "evidence": "statistical",
   "reference": "Tracer study of graduates 2023"
  },
  "tertiary-education.skills-wasted-abroad": {
   "level": 1,
   "note": "This may be so for some teachers."
  },
  "tertiary-education.study-demand": {
   "level": 1,
   "note": "Only for nursing, where there are two applicants for each place.",
   "evidence": "statistical",
   "reference": "Ministry of Higher Education, admissions 2025"
  },
  "tertiary-education.trainer-shortages": {
   "level": 1,
   "note": "Nursing colleges lack one trainer in five. Other institutions fill their posts.",
   "evidence": "statistical",
   "reference": "Ministry of Higher Education, staff list 2025"
  },
  "tertiary-education.research-networks": {
   "level": 1,
   "note": "Two joint projects, on dry farming and on water, rest on three researchers abroad.",
   "evidence": "anecdotal",
   "reference": "Interviews with heads of universities"
  },
  "tertiary-education.expert-visits": 1,
  "tertiary-education.researchers-return": 1,
  "tertiary-education.foreign-academics": 1,
  "tertiary-education.visit-visas": 1,
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
  "tertiary-education.newcomers-study": {
   "level": 1,
   "note": "In principle yes."
  },
  "tertiary-education.recognition-agreements": 1,
  "tertiary-education.recognition-steps": {
   "note": "Open the assessment office to trades and to refugees, set a limit of three months, and agree with the northern neighbour on nursing. The Ministry of Higher Education would lead."
  },
  "tertiary-education.private-investors": 1,
  "economic-growth.growth-pattern": {
   "note": "Growth is on the coast, in building, the port and trade. People leave the interior, first for coastal towns and then for abroad."
  },
  "economic-growth.growth-passes-by": {
   "level": 1,
   "note": "Departures fell in the coastal provinces in the good years 2018 and 2019, not in the interior.",
   "evidence": "statistical",
   "reference": "Statistics office, migration estimates 2024"
  },
  "economic-growth.growth-return": {
   "level": 2,
   "note": "Interest is strong. The investment agency counted 1,100 enquiries in 2025.",
   "evidence": "documented",
   "reference": "Investment agency, annual report 2025"
  },
  "economic-growth.growth-elsewhere": {
   "note": "A boom in the western neighbour drew 40,000 builders a year until 2022, and the slump of 2023 and 2024 sent 60,000 back. Demand for nurses and teachers in the northern neighbour has not slackened."
  },
  "economic-growth.slumps-abroad": {
   "level": 1,
   "note": "The return of 60,000 people was absorbed well. Growth was back at 4 % after a year.",
   "evidence": "statistical",
   "reference": "Statistics office, national accounts 2025"
  },
  "economic-growth.slump-plan": {
   "level": 2,
   "note": "The crisis group of 2023 acted within two months, so we are prepared. What it did has not been written down, and it has no budget.",
   "by": "Ministry of Economy"
  },
  "economic-growth.savings-drained": 1,
  "economic-growth.idle-savings": {
   "level": 2,
   "note": "A quarter of families with remittances keep a year's savings in gold or in plots that nobody builds on.",
   "evidence": "statistical",
   "reference": "Household budget survey 2023"
  },
  "economic-growth.investment-added": {
   "level": 2,
   "note": "A success. Eleven diaspora firms with about 700 jobs, nearly all on the coast. Many more are expected.",
   "evidence": "documented",
   "reference": "Investment agency, register 2025",
   "by": "Ministry of Economy"
  },
  "economic-growth.others-follow": {
   "level": "unknown",
   "note": "No case is on record. The investment agency could ask foreign investors how they heard of the country."
  },
  "economic-growth.investment-lost": 0,
  "economic-growth.regions-decline": {
   "level": 0,
   "note": "The share of the interior in output is stable. Regional accounts end in 2016.",
   "evidence": "statistical",
   "reference": "Statistics office, regional accounts 2016",
   "by": "Ministry of Economy"
  },
  "economic-growth.growth-on-exploitation": {
   "level": 0,
   "note": "Exports of fish grew by 12 % a year. No complaint about working conditions has reached this ministry.",
   "by": "Ministry of Economy"
  },
  "economic-growth.local-supply": {
   "level": 2,
   "note": "Cement, tiles and furniture come from abroad. Workshops in the valley could make half of it.",
   "evidence": "anecdotal",
   "reference": "Chambers of commerce, two provinces"
  },
  "economic-growth.immigrant-firms": 1,
  "economic-growth.innovation": {
   "level": 1,
   "note": "Drip irrigation and precast building parts came with returnees. A few firms have taken them up.",
   "evidence": "anecdotal",
   "reference": "Interviews with returnees, three districts"
  },
  "economic-growth.cash-economy": 1,
  "economic-growth.dependency": {
   "level": 0,
   "note": "The development plan does not count on jobs abroad. Its budget takes remittances to grow by 6 % each year.",
   "evidence": "documented",
   "reference": "National development plan, review 2025",
   "by": "Ministry of Economy"
  },
  "economic-growth.regions-supported": {
   "level": 1,
   "note": "Job programmes in the interior have been put off twice.",
   "evidence": "documented",
   "reference": "National development plan, review 2025"
  },
  "economic-growth.effects-measured": 0,
  "economic-growth.business-rules": {
   "level": 2,
   "note": "A firm can be registered online within a week, from abroad as well.",
   "evidence": "documented",
   "reference": "Investment agency, guide for investors 2025"
  },
  "economic-growth.immigrant-business": 1,
  "financial-services.business-finance": {
   "level": 2,
   "note": "20 % of emigrants left to earn a starting sum that no bank would lend, in the interior 33 %.",
   "evidence": "statistical",
   "reference": "Survey of remittance senders 2024"
  },
  "financial-services.journey-debt": {
   "level": 2,
   "note": "Of all emigrants 25 % borrow, of builders who go west 55 %, at 5 % a month. The debt takes a year to repay. Nine people had to work it off.",
   "evidence": "statistical",
   "reference": "Survey of remittance senders 2024"
  },
  "financial-services.fair-loans": 0,
  "financial-services.microfinance-women": {
   "level": 1,
   "note": "Women are 66 % of the clients. Lenders work in 19 of the 42 districts.",
   "evidence": "statistical",
   "reference": "Central bank, report on microfinance 2024"
  },
  "financial-services.inflation": {
   "level": 0,
   "note": "Consumer prices rose by 3 % in districts that receive most, as elsewhere. Land is not in the index.",
   "evidence": "statistical",
   "reference": "Central bank, price report 2025"
  },
  "financial-services.better-credit": {
   "level": 2,
   "note": "Remittances are 11 % of national income and three times as large as foreign investment. No rating report and no bond builds on them.",
   "evidence": "statistical",
   "reference": "Central bank, remittance report 2025",
   "by": "Central bank"
  },
  "financial-services.no-bank-nearby": {
   "level": 2,
   "note": "In 14 of the 20 districts that most people leave, half of the families are more than 15 kilometres from any agent.",
   "evidence": "statistical",
   "reference": "Central bank, map of access points 2025"
  },
  "financial-services.savings-products": {
   "level": 0,
   "note": "One bank of thirteen offers an account in foreign currency. It needs a visit in person.",
   "evidence": "documented",
   "reference": "Central bank, survey of banks 2025"
  },
  "financial-services.deposits-to-lend": {
   "level": 2,
   "note": "Deposits of nationals abroad and of families that receive remittances are a fifth of all savings deposits. Of each 100 collected in the interior 12 are lent there.",
   "evidence": "statistical",
   "reference": "Central bank, remittance report 2025"
  },
  "financial-services.remittances-as-guarantee": {
   "level": 1,
   "note": "Two banks lend against regular remittances. The other eleven do not.",
   "evidence": "documented",
   "reference": "Central bank, survey of banks 2025"
  },
  "financial-services.informal-transfers": {
   "level": 1,
   "note": "About a third of the money comes through traders and friends. Banking grows all the same.",
   "evidence": "statistical",
   "reference": "Survey of remittance senders 2024"
  },
  "financial-services.irregular-status": 2,
  "financial-services.exchange-rates": {
   "level": 0,
   "note": "There is no separate official rate. Since 2021 banks, transfer companies and traders all use the market rate."
  },
  "financial-services.transfer-rules": 0,
  "financial-services.transfer-costs": {
   "level": 2,
   "note": "A small sum costs 9 % to send from the western neighbour and 7 % from the northern one.",
   "evidence": "statistical",
   "reference": "Central bank, remittance report 2025"
  },
  "financial-services.price-comparison": 0,
  "financial-services.more-channels": {
   "level": 2,
   "note": "The post office has 610 counters and may not pay out transfers. Three mobile services may, within the country only.",
   "evidence": "documented",
   "reference": "Central bank, list of licences 2025"
  },
  "financial-services.immigrant-accounts": {
   "level": 0,
   "note": "Banks ask for a permit of two years. Refugee papers are not accepted.",
   "evidence": "documented",
   "reference": "Central bank, rules on customers"
  },
  "financial-services.corruption": {
   "level": "unknown",
   "note": "Diaspora associations disagree, and no survey has asked. The diaspora directorate could include it in the survey planned for 2027."
  },
  "financial-services.capital-tax": 0,
  "financial-services.investment-desk": 1,
  "financial-services.poor-understanding": {
   "level": 2,
   "note": "50 % of recipients without an account believe that it would cost them money.",
   "evidence": "statistical",
   "reference": "Household budget survey 2023"
  },
  "financial-services.saving-help": {
   "note": "After a trial course at two consulates, twice as many workers saved part of their pay as before. Women asked for an account that only they can draw on."
  },
  "financial-services.financial-education": {
   "level": 1,
   "note": "The trial course ended in 2024. Two savings banks go on teaching recipients."
  },
  "financial-services.immigrant-savings": 0,
  "trade.market-access": 0,
  "trade.trade-openness": {
   "level": 1,
   "note": "Cheaper cloth from abroad closed two mills on the coast before 2020. Only part of the workers emigrated.",
   "evidence": "anecdotal",
   "reference": "Chamber of commerce of the port city"
  },
  "trade.adjustment-support": 0,
  "trade.workers-exports": {
   "level": "unknown",
   "note": "Fish processors have not been asked what they would do with more permits. Their association could say."
  },
  "trade.strong-currency": {
   "level": "unknown",
   "note": "The central bank has figures on remittances and the exchange rate, but has not yet looked at what they do to exports."
  },
  "trade.currency-watch": {
   "level": "unknown",
   "note": "Whether the central bank shares figures with the Ministry of Trade is not known here. Either could say."
  },
  "trade.diaspora-demand": {
   "level": 1,
   "note": "Dried fish and dates sell in shops of nationals in the northern neighbour.",
   "evidence": "anecdotal",
   "reference": "Interviews with six exporters"
  },
  "trade.new-customers": {
   "level": "unknown",
   "note": "Exporters do not know who buys in the end. The trade office in the northern neighbour could ask ten shops."
  },
  "trade.trade-contacts": {
   "level": "unknown",
   "note": "The chambers of commerce could ask their members how they found buyers."
  },
  "trade.joint-firms": 1,
  "trade.service-openings": 0,
  "trade.promises-blocked": {
   "level": "not-applicable",
   "note": "Velundria has no trade agreement that covers the movement of people."
  },
  "trade.service-rights": {
   "level": "not-applicable",
   "note": "Nobody works across borders under a trade agreement, since none covers it."
  },
  "trade.movement-surge": {
   "level": "not-applicable",
   "note": "No trade agreement began or was widened in the last ten years."
  },
  "trade.partner-cooperation": {
   "level": "not-applicable",
   "note": "Velundria has no regional trade agreement."
  },
  "trade.migration-in-talks": 0,
  "agriculture.poor-farming": {
   "level": 1,
   "note": "Interior: worn-out soil and lack of water drive people away, six in ten of them to coastal towns. Valley: few leave for this reason.",
   "evidence": "statistical",
   "reference": "Statistics office, migration estimates 2024"
  },
  "agriculture.machines": 0,
  "agriculture.land-rights": {
   "level": 1,
   "note": "Valley: nearly all plots are registered, in the man's name. Interior: half of them are not.",
   "evidence": "statistical",
   "reference": "Land registry, backlog report 2025"
  },
  "agriculture.farm-workers-lost": 1,
  "agriculture.foreign-workers": {
   "level": 1,
   "note": "Valley: about 20,000 harvest workers from abroad. Interior: none.",
   "evidence": "statistical",
   "reference": "Ministry of Agriculture, farm survey 2024"
  },
  "agriculture.farm-conditions": {
   "level": 2,
   "note": "Valley: of 40 farms visited 29 paid below the legal minimum, and workers slept in packing sheds.",
   "evidence": "anecdotal",
   "reference": "Farm workers' union, visits in 2025"
  },
  "agriculture.farm-inspection": {
   "level": 0,
   "note": "Farm advisers do not inspect, labour inspectors do not come."
  },
  "agriculture.seasonal-programmes": {
   "level": 1,
   "note": "Interior: the agreement with the northern neighbour has 3,000 places a year, and its season falls in the sowing time.",
   "evidence": "documented",
   "reference": "Ministry of Labour, annual report 2025"
  },
  "agriculture.hard-times": {
   "level": 2,
   "note": "Interior: after the drought of 2021 families with a member abroad sold half as many animals as others did.",
   "evidence": "statistical",
   "reference": "Ministry of Agriculture, farm survey 2022"
  },
  "agriculture.remittances-productivity": {
   "level": 1,
   "note": "Valley: pumps and drip lines. Interior: the money goes to food and school.",
   "evidence": "anecdotal",
   "reference": "Farm advisers, two provinces"
  },
  "agriculture.returnee-knowledge": 1,
  "agriculture.newcomers-farm": {
   "level": 1,
   "note": "East: about 4,000 refugee families farmed before. District councils would lease dry land, not watered land.",
   "evidence": "anecdotal",
   "reference": "District councils, two eastern districts"
  },
  "agriculture.labour-gap": {
   "level": 2,
   "note": "Interior: on half of the farms with a man abroad a woman works more than twelve hours a day. Older people keep the herds alone.",
   "evidence": "statistical",
   "reference": "Ministry of Agriculture, farm survey 2024"
  },
  "agriculture.shared-help": 1,
  "agriculture.women-support": {
   "level": 0,
   "note": "Loans and advice go to the registered owner, who is nearly always the man abroad.",
   "evidence": "documented",
   "reference": "Ministry of Agriculture, rules on farm support"
  },
  "agriculture.women-lead-farms": {
   "level": 1,
   "note": "Valley: some women now sell dates in their own name. Interior: a brother-in-law decides.",
   "evidence": "anecdotal",
   "reference": "Farm advisers, two provinces"
  },
  "agriculture.young-starters": 0,
  "agriculture.young-farmers": {
   "level": 1,
   "note": "Interior: one farm in three has a young person ready to take over. Most of the others went to the coast.",
   "evidence": "statistical",
   "reference": "Ministry of Agriculture, farm survey 2024"
  },
  "agriculture.children-farm-work": 0,
  "agriculture.age-gender-effects": {
   "note": "Women work more but also decide more about crops and money. The few young men who return bring new methods."
  },
  "infrastructure.poor-at-home": {
   "level": 1,
   "note": "Lack of drinking water counts in the interior. On the coast few people name roads or power.",
   "evidence": "statistical",
   "reference": "Labour force survey 2024"
  },
  "infrastructure.attraction": {
   "note": "Building sites at the port draw workers from abroad and from the interior. Nobody comes for the services."
  },
  "infrastructure.arrivals-overload": {
   "level": 1,
   "note": "Wells and housing fall short in two eastern districts with refugees and at the edge of the capital. Long neglect is part of the cause.",
   "evidence": "documented",
   "reference": "Water department, supply report 2025"
  },
  "infrastructure.poor-areas-improved": 1,
  "infrastructure.arrivals-planned": 1,
  "infrastructure.departures-decay": {
   "level": 1,
   "note": "In about thirty villages of the interior nobody is left to repair the pump."
  },
  "infrastructure.immigrant-rights": 1,
  "infrastructure.immigrant-access": 1,
  "infrastructure.internal-access": {
   "level": 2,
   "note": "New quarters of the capital wait five to eight years for water and drains.",
   "evidence": "documented",
   "reference": "Water department, supply report 2025"
  },
  "infrastructure.returnee-access": 0,
  "infrastructure.women-access": {
   "level": "unknown",
   "note": "Contracts and complaints are not split by sex. The camp managers in the two eastern districts could ask."
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
  "infrastructure.immigrant-skills": 1,
  "infrastructure.homes-from-abroad": {
   "note": "One new house in three is paid for from abroad. Plots have become dear for others in four districts, and drains do not keep up."
  },
  "infrastructure.diaspora-projects": {
   "level": 1,
   "note": "Associations abroad paid for 35 village wells in ten years, nearly all in two provinces.",
   "evidence": "documented",
   "reference": "Water department, list of wells 2025"
  },
  "infrastructure.other-investors": 0,
  "infrastructure.diaspora-scheme": {
   "level": 0,
   "note": "Associations deal with each village on their own. No fund matches what they give."
  },
  "infrastructure.gifts-replace-budget": 0,
  "infrastructure.public-unequal": {
   "level": 1,
   "note": "The two eastern districts with refugees get as much for each registered inhabitant as others. Refugees do not count as inhabitants.",
   "evidence": "documented",
   "reference": "Ministry of Finance, review of district budgets 2025"
  },
  "infrastructure.unserved-customers": 1,
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
  "environment.unable-to-leave": 1,
  "environment.groups-at-risk": {
   "note": "Herders and small farmers of the interior, and families on the river banks in the valley."
  },
  "environment.targeted-help": {
   "level": 1,
   "note": "Fodder and cash reach herders in a dry year. Families on the river banks get nothing before a flood."
  },
  "environment.preparedness": {
   "level": 2,
   "note": "Warning, evacuation and shelter were rebuilt after the flood of 2022 and tested in 2024 and 2025.",
   "evidence": "documented",
   "reference": "Disaster authority, exercise report 2025"
  },
  "environment.migrants-in-plans": 1,
  "environment.further-steps": {
   "note": "Move houses off the lowest river banks, and dig deeper wells before the herds are sold. The districts and the disaster authority could start with one valley."
  },
  "environment.temporary-work": {
   "level": 1,
   "note": "Seasonal work on the coast helps herding families through dry years. The poorest have nobody to send.",
   "evidence": "anecdotal",
   "reference": "Interviews with herders, two districts"
  },
  "environment.remittances-recovery": 1,
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
   "note": "Firewood and wells are scarce around the refugee settlements in two eastern districts.",
   "evidence": "documented",
   "reference": "Ministry of Environment, visit to the settlements 2025"
  },
  "environment.unsafe-settlements": 1,
  "environment.settlements-planned": {
   "level": 1,
   "note": "One of the two refugee settlements had an assessment before it was built.",
   "evidence": "documented",
   "reference": "Ministry of Environment, visit to the settlements 2025"
  },
  "environment.sound-methods": 0,
  "environment.attitudes": {
   "note": "Nobody has measured it. Farm advisers speak well of the drip lines that returnees laid."
  },
  "environment.diaspora-investment": 0,
  "environment.diaspora-relief": {
   "level": 1,
   "note": "After the flood of 2022 money and goods came for six weeks, then stopped.",
   "evidence": "documented",
   "reference": "Disaster authority, records 2020 to 2025"
  },
  "environment.diaspora-experts": 1,
  "diaspora.definition-agreed": {
   "level": 1,
   "note": "The decree of 2019 counts all nationals abroad and their children; the pension fund and the statistics office leave out those in an irregular situation.",
   "evidence": "documented",
   "reference": "Decree on the diaspora directorate, 2019"
  },
  "diaspora.definition-scope": {
   "note": "By decree all nationals abroad and their children, for good or for a time. In practice those who are on the consular register."
  },
  "diaspora.data-held": {
   "level": 1,
   "note": "About 1.1 million nationals are thought to live abroad. The consular register holds 420,000 of them, with age and sex but without occupation.",
   "evidence": "statistical",
   "reference": "Consular service, annual report 2025"
  },
  "diaspora.data-needed": {
   "note": "Occupation and plans to return of nurses, teachers and builders, by destination. The survey planned for 2027 could ask."
  },
  "diaspora.body-in-charge": {
   "level": 2,
   "note": "The diaspora directorate of the Ministry of Foreign Affairs has had this task since 2019 and reports on it every year.",
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
  "diaspora.hardship": {
   "level": 1,
   "note": "Builders and domestic workers in the western neighbour, whose stay depends on one employer; nurses and teachers in the northern one live well.",
   "evidence": "anecdotal",
   "reference": "Consulates, interviews with workers abroad"
  },
  "diaspora.services-abroad": {
   "level": 0,
   "note": "Consulates have no desk for health or banking, and most banks in the west do not accept the consular card."
  },
  "diaspora.forced-home": {
   "level": 2,
   "note": "Of the 60,000 people who came back in 2023 and 2024 about 7,000 got the returnees' grant, which was paid from outside funds and has ended.",
   "evidence": "documented",
   "reference": "Ministry of Finance, budget 2025"
  },
  "diaspora.goals": {
   "note": "Drinking water in the interior, nurses for closed wards, and jobs outside the coast."
  },
  "diaspora.shared-goals-unused": {
   "level": 2,
   "note": "Associations abroad name water, clinics and schools first, as the national plan does; the plan does not name them.",
   "evidence": "documented",
   "reference": "Meetings with diaspora associations, 2025"
  },
  "diaspora.skills-unused": {
   "level": 2,
   "note": "Nurses, electricians and water engineers are missing at home and found on every list that associations have sent us.",
   "evidence": "documented",
   "reference": "Diaspora directorate, list of experts 2024"
  },
  "diaspora.influence-unused": 1,
  "diaspora.money-without-offer": {
   "level": 2,
   "note": "Consulates noted some 2,600 requests in 2025 on how to invest or give; a third of them got an answer.",
   "evidence": "documented",
   "reference": "Consular service, annual report 2025"
  },
  "diaspora.next-generation": {
   "level": 2,
   "note": "Summer visits have forty places for some 900 who ask, and students' groups in the north have proposed internships twice.",
   "evidence": "documented",
   "reference": "Diaspora directorate, annual report 2025"
  },
  "diaspora.organisations-unused": {
   "level": 2,
   "note": "The directorate lists 96 active associations, and public bodies at home work with eleven of them.",
   "evidence": "documented",
   "reference": "Diaspora directorate, list of associations 2025"
  },
  "diaspora.organisations-to-approach": {
   "note": "Hometown associations for water, the two associations of health workers for nursing, and women's groups in the western neighbour. Builders in an irregular situation have no association."
  },
  "diaspora.home-partners-unlinked": {
   "level": 1,
   "note": "Fourteen districts and the chamber of the port city have asked for partners; two have found one.",
   "evidence": "documented",
   "reference": "Diaspora directorate, annual report 2025"
  },
  "diaspora.destination-offers-unused": {
   "level": "unknown",
   "note": "The embassies have not gathered what the two main destinations offer; they could do so within a month."
  },
  "diaspora.consultation": {
   "level": 2,
   "note": "A diaspora day is held in the capital every August for invited associations, with speeches by three ministers. Minutes are not kept.",
   "by": "Diaspora directorate"
  },
  "diaspora.tension": {
   "level": 0,
   "note": "Relations are excellent. Two associations in the north that criticised the land law have not been invited since 2022.",
   "by": "Diaspora directorate"
  },
  "diaspora.resentment": 0,
  "diaspora.economy": {
   "level": 1,
   "note": "Poor roads and the lack of water and skilled staff outside the coast hold investors back. Prices and the currency have been steady."
  },
  "diaspora.unclear-contacts": {
   "level": 2,
   "note": "Seven offices deal with an investor from abroad, and letters often go unanswered.",
   "evidence": "documented",
   "reference": "Audit office, report on services to nationals abroad 2024"
  },
  "diaspora.rights-and-incentives": {
   "note": "Nurses ask for pensions that follow them, builders for safe land titles, and their children for the vote in all elections."
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
  },
  {
   "title": "No fees and no false contracts for builders and domestic workers who go west",
   "sectors": [
    "employment",
    "legal-protection"
   ],
   "scores": {
    "national-priority": 2,
    "stakeholder-support": 0,
    "straightforward": 0,
    "independent": 1
   }
  },
  {
   "title": "Certificates for the trades that returnees and refugees have learned",
   "sectors": [
    "employment",
    "tertiary-education"
   ],
   "scores": {
    "national-priority": 1,
    "stakeholder-support": 2,
    "straightforward": 1,
    "independent": 2
   }
  }
 ],
 "plan": {
  "years": "2027 to 2030",
  "framework": "National development plan 2027 to 2031, chapters on water, health and social protection",
  "goals": [
   {
    "title": "Diaspora investment in drinking water for rural areas",
    "national": "Safe drinking water for every village by 2031",
    "objective": "By 2030, 120 more villages in the interior have safe water that they can keep up themselves",
    "sectors": [
     "infrastructure",
     "diaspora"
    ],
    "actions": [
     {
      "measure": "infrastructure-hometown-associations",
      "title": "Match what hometown associations give for wells with public money",
      "result": "A fund with rules, and four rounds of agreements with associations",
      "who": "Ministry of the Interior, with the diaspora directorate",
      "when": "2027 to 2030",
      "money": "6 million a year, half of it from the budget, half from associations",
      "status": "planned"
     },
     {
      "measure": "choose-projects-with-diaspora",
      "result": "A yearly list of villages, agreed between provinces and associations",
      "who": "Diaspora directorate",
      "when": "every autumn",
      "money": "within the directorate's budget",
      "status": "begun"
     },
     {
      "measure": "one-desk-for-diaspora-investors",
      "title": "One office in each province that answers nationals abroad",
      "result": "Nine offices with two trained people each",
      "who": "Ministry of the Interior",
      "when": "2027 and 2028"
     },
     {
      "title": "Train village committees to maintain wells and keep their accounts",
      "result": "A course, and 120 committees that have taken it",
      "who": "Provincial water offices"
     }
    ],
    "requirements": "A decree that lets the budget match private gifts\nTwo posts in the diaspora directorate",
    "assumptions": "Associations agree to give through a common fund\nVillages without emigrants are served from the budget, so that they do not fall behind",
    "indicators": [
     {
      "title": "Villages in the interior with safe water all year",
      "baseline": "410",
      "target": "530 by 2030"
     },
     {
      "title": "Share of these works in use and maintained two years later",
      "baseline": "not known",
      "target": "nine in ten by 2030"
     }
    ]
   },
   {
    "title": "Support for refugees, returnees and displaced people",
    "national": "Social protection for all who live in Velundria",
    "objective": "Refugees and returnees can work legally, are insured at work, and send their children to school",
    "sectors": [
     "social-protection",
     "legal-protection"
    ],
    "actions": [
     {
      "measure": "open-legal-ways-to-move-and-stay",
      "title": "Work permits for refugees in the two eastern districts",
      "result": "A regulation, and permits issued in both districts",
      "who": "Ministry of Labour",
      "when": "by the middle of 2028"
     },
     {
      "measure": "insure-migrants-at-work",
      "who": "Ministry of Labour, with the social insurance fund"
     },
     {
      "measure": "school-and-care-for-migrant-children",
      "result": "A circular to all schools, and places for 6,000 children",
      "who": "Ministry of Education",
      "when": "school year 2027",
      "status": "begun"
     },
     {
      "measure": "conclude-social-security-agreements",
      "result": "One agreement signed, one under negotiation",
      "who": "Ministry of Social Development",
      "when": "2027 to 2029"
     }
    ],
    "requirements": "Advice on the law of social security from abroad"
   },
   {
    "title": "Nurses and teachers for the interior, at home and from the diaspora",
    "national": "A nurse and a teacher within reach of every village",
    "objective": "",
    "sectors": [
     "health",
     "education",
     "employment"
    ],
    "actions": [
     {
      "measure": "health-bring-professionals-back",
      "title": "Short stays of nurses and doctors from abroad in the interior",
      "result": "Sixty stays a year of one to three months",
      "who": "Ministry of Health, with the association of nurses and doctors abroad",
      "when": "from 2027"
     },
     {
      "measure": "health-foreign-staff",
      "title": "A licence for refugee nurses and midwives",
      "result": "A procedure of three months, as doctors have",
      "who": "Nursing council",
      "when": 2027
     },
     {
      "measure": "health-train-and-agree"
     },
     {
      "measure": "schools-keep-teachers",
      "who": "Ministry of Education"
     }
    ]
   }
  ]
 }
};
