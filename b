# An answer sheet for mdcheck. Write one of these behind each question:
#   0 No    1 Partly    2 Yes    unknown Do not know    not-applicable Not applicable
# Leave it empty to answer later. To add a note and evidence, write it like this:
#   health.staff-shortages:
#     level: 1
#     note: Two district hospitals closed their maternity wards.
#     evidence: documented          (anecdotal, documented, statistical)
#     reference: Ministry of Health, annual report
# Say in the note why a question is not-applicable. An open question takes a note only.
# Then run: mdcheck score THIS-FILE
format: mdcheck-answers/1
title: "edit 646145160"
date: 
respondent: {name: "", constituency: government}
content_version: "2.0"
scope: full

# Which movements matter in your country? Write yes or no, or leave it empty. Questions that
# concern none that you have are set aside, unless you answer them.
profile:
  emigration: yes                 # Do many of your country's people live or work abroad?
  immigration: yes                # Do many people from other countries live or work in your country?
  return: yes                     # Do people come back to your country after living abroad?
  displacement: yes               # Does your country have refugees, asylum-seekers or people displaced inside it?

answers:

  # ===== Trade (C10) =====

  # --- How trade moves people to leave ---

  # Do people emigrate because barriers abroad keep your country's exports out? [Pressure]
  #   Tariffs, quotas, standards or subsidies elsewhere can mean that jobs at home are lost
  #   or never arise. Answer yes if it is a leading reason in places that depend on exports;
  #   partly if jobs suffer but few people leave, or few industries are hit; no if barriers
  #   are low or cost no jobs. Exporters' reports, trade statistics and surveys of emigrants
  #   show it.
  trade.market-access:
    note: "- x 645102"
    level: unknown

  # Do people emigrate because opening up to trade has cost them their jobs? [Pressure]
  #   Cheaper imports can close farms and firms. Look in turn at farming and mining,
  #   manufacturing, and services. Answer partly if jobs were lost but few people left, or
  #   in one branch only. Employment statistics by branch and district, beside the places
  #   that emigrants come from, show it.
  trade.trade-openness: 2

  # Do people who lose their work to imports get training or income support? [Safeguard]
  #   General unemployment support and employment services count if they reach these people.
  #   Answer partly if only some branches or workers with a contract get help, or for a
  #   short time. Programme records and a list of closed firms show how many of those
  #   affected were reached. Not applicable if imports cost hardly any jobs.
  trade.adjustment-support:

  # --- Migrant workers, remittances and your exports ---

  # Do immigrant workers help producers in your country to expand or export, with room for
  # more? [Potential]
  #   Look for industries that sell abroad or could, and cannot fill their posts from the
  #   local workforce alone. Shortages elsewhere are asked under employment, farm work under
  #   agriculture. Answer yes if several such industries would grow with more workers or
  #   quicker permits; partly for one or two; no if hardly any would, or their posts are
  #   filled. Work permits by industry, employer surveys and export figures show it.
  trade.workers-exports: 1

  # Do remittances make your currency so expensive that exporters lose sales? [Pressure]
  #   An expensive currency makes your goods cost more abroad and imports cost less at home
  #   (economists speak of Dutch disease). Answer partly if other inflows, such as aid or
  #   oil, weigh as much, or few exporters suffer; do not know if nobody has looked. The
  #   central bank can compare remittances, the real exchange rate and exports over several
  #   years.
  trade.strong-currency: 2

  # Do the trade ministry and the central bank act together when remittances make exporting
  # harder? [Safeguard]
  #   They may follow remittances, exchange rate and exports in one report, and help
  #   exporters to lower other costs. Answer yes if figures are shared regularly and used in
  #   decisions; partly if they are shared only. Joint reports and minutes of meetings show
  #   it. Not applicable if remittances are small beside exports.
  trade.currency-watch:

  # --- Customers and contacts abroad ---

  # Does your diaspora add to the demand abroad for goods from your country, with room for
  # more? [Potential]
  #   Answer yes if the diaspora buys such goods widely, or asks for them in vain, and more
  #   could be sold; partly for one product or destination; no if there is hardly any such
  #   demand, or it is already met. Compare exports of consumer goods to countries where
  #   many of your nationals live with exports to others, and ask exporters and shops there.
  trade.diaspora-demand:

  # Does your diaspora lead other people abroad to buy goods from your country, with room
  # for more? [Potential]
  #   Tastes spread from migrants to those they live among, and small firms at home often
  #   supply the goods. Answer yes if sales have spread well beyond the diaspora and could
  #   grow; partly for one product or city; no if they have hardly spread, or can grow no
  #   further. Exporters, trade offices and importers abroad know who the buyers are.
  trade.new-customers:

  # Do migrants help firms in your country to find trade partners abroad, with room for
  # more? [Potential]
  #   Count your nationals abroad and immigrants in your country. Answer yes if such
  #   contacts are common and many firms have not tried them yet; partly in one branch or
  #   with one country; no if hardly any exist, or most firms already use them. Business
  #   surveys, chambers of commerce and trade offices show first orders won through personal
  #   contacts.
  trade.trade-contacts:

  # Do migrants or returnees run firms that work both in your country and abroad, with room
  # for more? [Potential]
  #   Such firms buy, make or sell across a border and may bring in technology. Answer yes
  #   if there are many and they or others wish to grow; partly for some firms or one
  #   branch; no if hardly any exist, or none wishes to grow. Business registers, investment
  #   agencies and associations of migrant entrepreneurs show it.
  trade.joint-firms:

  # --- People in trade agreements ---

  # Could your lower-skilled workers supply services abroad that trade agreements do not
  # open to them yet? [Potential]
  #   Think of workers who go for a limited time, to build or clean for instance (mode 4 of
  #   GATS). Answer yes if many could go and partners need them; partly for one trade or
  #   partner; no if agreements already let them in or such workers are short at home.
  #   Partners' schedules of commitments and labour market data on both sides show it.
  trade.service-openings:

  # Do visa or permit rules stop your people from using what trade agreements allow them to
  # do abroad? [Pressure]
  #   Agreements may let people from your country supply services or work for a time, while
  #   visas, fees or diplomas that are not recognised keep them out. Answer partly for some
  #   partners or trades. Complaints of firms, refused visas and numbers of people who went
  #   show it. Not applicable if no agreement makes such a promise.
  trade.promises-blocked:

  # Do people who work across borders under your trade agreements lack protection of their
  # rights? [Pressure]
  #   Trade rules open the door; contracts, labour law and inspection must do the rest, for
  #   those who come and those who go. Answer partly if it is so for some trades or
  #   partners. Contracts, labour inspectors, consulates and trade unions show it. Not
  #   applicable if hardly anybody works across borders under such agreements.
  trade.service-rights:

  # In the last ten years, has a trade agreement led to more migration than your country was
  # ready for? [Pressure]
  #   People may leave or arrive in greater numbers once an agreement starts. Answer yes if
  #   borders, services or labour markets were overstretched for months, or employers lost
  #   workers they could not replace; partly in some places or for a short time. Border and
  #   permit statistics before and after show it. Not applicable if no agreement began or
  #   was widened in these years.
  trade.movement-surge:

  # Does your country work with its regional trade partners to manage migration between
  # them? [Safeguard]
  #   Look for a joint committee, plan or exchange of data that is in use. Answer partly if
  #   it exists with some partners, or meets seldom; no if it is on paper only. Minutes and
  #   shared statistics of the regional body show it. Not applicable if your country has no
  #   regional trade agreement.
  trade.partner-cooperation:

  # Do officials in charge of migration take part when your country negotiates trade
  # agreements? [Safeguard]
  #   They can say what market opening does to jobs and movement, and what protects the
  #   rights of people who cross borders to work. Answer yes if they help to set the mandate
  #   and sit in the talks; partly if they are informed or asked now and then. Lists of
  #   delegates, mandates and minutes show it.
  trade.migration-in-talks:

  # ===== Health services (C5) =====

  # --- How health care moves people to leave ---

  # Do people leave your country to get better health care elsewhere? [Pressure]
  #   Answer yes if health care is among the first reasons that families give for moving
  #   abroad, partly if it is one reason among stronger ones or if most go for treatment and
  #   come back. Household surveys, referrals for treatment abroad and visa statistics show
  #   it.
  health.care-abroad: unknown

  # Do measures such as better pay or career paths keep health workers in your country?
  # [Safeguard]
  #   Pay, hours, equipment, management and the standing of a profession all count. Answer
  #   yes if resignations fell or stayed low where measures were taken, partly if they reach
  #   some professions or districts only. Resignation records and staff surveys show it; say
  #   in the note what still drives people away. Not applicable if hardly any health workers
  #   leave to work abroad.
  health.retention: 2

  # --- Migration and public health ---

  # Do living or working conditions make migrants in your country ill or injured more often
  # than nationals? [Pressure]
  #   The conditions put people at risk, not the fact that they moved: crowded housing or
  #   camps, dirty or dangerous work, illnesses that are new to them. Answer partly if it is
  #   so in one industry, camp or group. Clinic and accident records by nationality, and
  #   labour inspection reports, show it.
  health.disease-exposure: 2

  # Do your nationals fall ill or get hurt because of how they travel, live or work abroad?
  # [Pressure]
  #   Accidents at work, violence on the way, HIV and mental illness belong here. Answer yes
  #   if it is common in a main destination or occupation, partly if it concerns smaller
  #   groups. Consular reports of deaths and injuries, insurance claims and records of
  #   clinics that treat returnees show it.
  health.health-abroad:
    note: "é 国 😀 224850"
    evidence: documented
    reference: "1.50 158617"
    level: not-applicable

  # Does disease prevention reach people on the move, at borders and along main routes?
  # [Safeguard]
  #   Prevention includes health advice, tests and vaccines, for migrants, returning
  #   nationals, traders and drivers alike. Answer partly if only some border posts or one
  #   disease are covered. Disease surveillance and reports of border health posts show it;
  #   name in the note the diseases and routes that matter.
  health.prevention-on-the-move: 1

  # Do people who go abroad to work get advice before they leave on health risks and on care
  # there? [Safeguard]
  #   A health check before departure is an opportunity for this if it includes counselling.
  #   Answer partly if there are checks without advice, or if only those who leave through
  #   official programmes get it. Records of pre-departure courses and clinics, compared
  #   with departures, show it.
  health.pre-departure: 2

  # --- Demand for care and access to it ---

  # Do health services come under strain where people arrive or return? [Pressure]
  #   Look for longer waits, fewer beds or medicines that run out in districts where people
  #   have settled in the last five years. Answer partly if it concerns some districts or
  #   services. Patient numbers by district show it. Where people left and the load grew
  #   lighter, say so in the note.
  health.demand-up: 2

  # Do your nationals abroad go without health care that they need? [Pressure]
  #   Include the family members with them, and women's sexual and reproductive health care.
  #   Status, insurance, cost, language and fear of being reported can stand in the way.
  #   Answer partly if it concerns some destinations or groups. Consulates, migrant
  #   associations and surveys of returnees know; better care abroad goes into the note.
  health.access-abroad: 1

  # Do immigrants or refugees in your country have less access to health care than
  # nationals? [Pressure]
  #   Look at the rules on insurance and public care, then at cost, distance, language and
  #   the attitude of staff. Answer yes if many go without care that nationals get, partly
  #   if it concerns some groups or kinds of care. Health surveys and clinic records by
  #   nationality show it.
  health.immigrant-access: 2

  # Do women migrants in your country go without sexual or reproductive health care that
  # they need? [Pressure]
  #   Family planning, care in pregnancy, safe birth, protection from HIV and other
  #   infections, and care after violence all count. Answer partly if one of these is
  #   missing or if it concerns some groups. Maternity records by nationality and women's
  #   organisations show it; say in the note how men fare.
  health.women-care: 0

  # Can migrants in an irregular situation in your country seek health care without fear of
  # being reported? [Safeguard]
  #   Answer yes if staff need not report patients, do not do so, and patients know it,
  #   partly if patients do not know it, or if it holds for emergencies or in some places
  #   only. The law, instructions to hospitals and organisations that accompany patients
  #   show it. Whether migrants get the care itself is asked above.
  health.no-reporting:
    note: "- x 585222"
    evidence: documented
    reference: "a: b 502651"
    level: 1

  # Are there people in migrant communities who could do more to help health services reach
  # migrants? [Potential]
  #   Think of interpreters, community health workers, women's groups and associations that
  #   know the language and culture. Answer yes if there are many and services seldom work
  #   with them, partly if there are some, or if they already work with some services; no if
  #   there are hardly any, or most services already work with them. Lists of associations
  #   and of interpreters under contract show it.
  health.migrant-mediators:
    note: "~ 819254"

  # Do families at home still get health care when an emigrant's insurance no longer covers
  # them? [Safeguard]
  #   Judge by law and by practice: cost, distance, what local services offer. Answer yes
  #   also where care does not depend on insurance and they can reach it, partly if some
  #   relatives or districts are left out. Insurance rules and household surveys that record
  #   emigration show it.
  health.families-cover:

  # Can returnees use public health care as other nationals do? [Safeguard]
  #   Check waiting periods and registration rules, and whether mental health care is within
  #   reach. Answer partly if access depends on where or why people return. Registers of
  #   public insurance and clinics, and surveys of returnees, show it. Not applicable if
  #   hardly anybody returns.
  health.returnee-access:

  # Can migrants take health cover with them when they leave or come home? [Safeguard]
  #   Only health cover counts here, through an agreement between states or through
  #   insurance that works in both countries. Answer yes if it holds for the main countries
  #   people move to or from, partly for a few countries or groups. Agreements in force and
  #   the terms of insurers show it.
  health.portable-cover:

  # --- Migration and the health workforce ---

  # Do posts in your health services stay empty because health workers have emigrated?
  # [Pressure]
  #   Emigration is seldom the only cause: moves to cities, moves to private clinics and a
  #   lack of money for posts play a part. Answer yes if it is a main cause in several
  #   professions or districts, partly if it is one cause among several. Vacancy rates,
  #   closed or shortened services and exit records show it.
  health.staff-shortages:

  # Are there agreements on fair recruitment with the main countries that employ your health
  # workers? [Safeguard]
  #   Such an agreement limits active recruitment or gives something back, such as training.
  #   Answer yes if it is kept by public and private recruiters, partly if it covers one
  #   country or is not followed. Texts in force, and figures on recruitment before and
  #   after, show it.
  health.fair-recruitment:

  # Are there foreign health workers who could fill posts that stay empty in your health
  # services? [Potential]
  #   Count those who live in your country in jobs below their training, and those who apply
  #   from abroad. Answer yes if there are many and posts stay empty, partly for a few
  #   professions, no if there are hardly any or all posts are filled. Registers, vacancies
  #   and refused applications show it. Note if their own country is short of staff.
  health.foreign-staff:

  # Can foreign health workers have their qualifications recognised in your country without
  # undue delay or cost? [Safeguard]
  #   Answer yes if most who apply get a decision within about six months, partly if the
  #   procedure covers some professions or countries of training, or is slow or costly.
  #   Records of the registration boards show it: applications, decisions, time, fees. Say
  #   in the note whether people rise or fall in rank.
  health.credentials:

  # Do health professionals who return have skills that your health services do not use?
  # [Potential]
  #   Answer yes if many work outside health care or in posts where they cannot apply what
  #   they learned, partly if it concerns some, no if hardly any have such skills or nearly
  #   all use them. Skills that need equipment you do not have count as partly. Registration
  #   boards, hospitals and professional associations know. Not applicable if hardly anybody
  #   returns.
  health.returnee-skills-unused:

  # Would more health professionals from the diaspora take short assignments where staff are
  # scarce than do now? [Potential]
  #   Answer yes if many are willing and few assignments are arranged so far, partly if only
  #   some are, if they would come to cities but not where the shortage is, or if a
  #   programme already takes most of them. Answer no if hardly any are willing, or if all
  #   who are willing already come. Offers from associations abroad, past visits and surveys
  #   show it.
  health.diaspora-assignments:

  # Does the prospect of work abroad draw more people into health training, with room for
  # services at home to gain? [Potential]
  #   Answer yes if many more wish to train and services at home could gain more from it,
  #   partly if it is so in some courses, no if there is no such effect, nearly all leave,
  #   or courses neglect common local illnesses. Applications, graduate surveys and
  #   registers of staff show it. Say in the note whether training has become better.
  health.training-up:

  # --- Money and support from migrants ---

  # Does the diaspora help to pay for clinics, equipment or training in your health
  # services, with room for more? [Potential]
  #   Gifts, money pooled by hometown associations and matching schemes all count. Answer
  #   yes if it is common and more could be done with a plan or a partner, partly for single
  #   gifts or a few districts, no if there is hardly any such help or no more can be
  #   gained. District health offices and associations abroad know.
  health.diaspora-support:

  # Do families use remittances for health care that insurance or savings could cover
  # better? [Potential]
  #   Answer yes if many families meet the cost of illness from remittances and few have
  #   insurance or savings for it, partly if it concerns some groups, no if hardly any do so
  #   or most are insured. Household budget surveys and insurers' figures show it. The money
  #   is private, and families decide.
  health.remittances-care:

# Goals, each judged 0 (do not agree), 1 (agree) or 2 (strongly agree) on every criterion:
goals: []
#  - title: Recognise foreign nursing diplomas
#    sectors: [health]
#    scores: {national-priority: 2, stakeholder-support: 2, straightforward: 2, independent: 2}
