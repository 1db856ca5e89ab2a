import type { Clause } from './clause.ts'

/** The thirteen things that 45 CFR 164.504(e)(2) and 164.314(a)(2)(i) have a business associate agreement say. */
export const CONTRACT_CLAUSES = [
  {
    id: '1',
    title: 'What the vendor may and must do with patient data',
    cites: ['164.504(e)(2)(i)'],
    paragraph: '164.504(e)(2)(i)',
    look: 'A section named “permitted uses” or “services”. It names the work, and apart from the two exceptions it allows nothing that you may not do yourself.',
    typical:
      'The vendor uses and discloses patient data only to perform the services described in the service agreement.',
    lacks: 'Nothing says what the vendor may do with the data, so nothing can be said to be outside of it.',
  },
  {
    id: '2',
    title: 'Nothing else with the data',
    cites: ['164.504(e)(2)(ii)(A)'],
    paragraph: '164.504(e)(2)(ii)(A)',
    look: 'A promise in the negative: no use and no disclosure beyond the agreement and what a law requires.',
    typical:
      'The vendor does not use or further disclose patient data other than as this agreement permits or as the law requires.',
    lacks: 'The list of permitted uses is no limit: the vendor never promised to stop there.',
  },
  {
    id: '3',
    title: 'Safeguards, and the Security Rule for electronic data',
    cites: ['164.504(e)(2)(ii)(B)', '164.314(a)(2)(i)'],
    paragraph: '164.504(e)(2)(ii)(B), 164.314(a)(2)(i)(A)',
    look: 'Both halves: appropriate safeguards, and “Subpart C of 45 CFR Part 164” or “the Security Rule” by name for electronic data.',
    typical:
      'The vendor uses appropriate safeguards and complies with Subpart C of 45 CFR Part 164 with respect to electronic patient data.',
    lacks:
      'The vendor did not promise the Security Rule’s safeguards; “industry standard security” alone is not that promise.',
  },
  {
    id: '4',
    title: 'Reports of improper uses, and of breaches',
    cites: ['164.504(e)(2)(ii)(C)', '164.410(a)(1)'],
    paragraph: '164.504(e)(2)(ii)(C)',
    look: 'A duty to report uses and disclosures outside of the agreement, with breaches of unsecured data under 164.410 named, and within how many days.',
    typical:
      'The vendor reports any use or disclosure not provided for by this agreement, breaches of unsecured patient data included, within 10 days of becoming aware of it.',
    lacks: 'You may learn late or never of a breach; patients have to be told within 60 days of discovery.',
  },
  {
    id: '5',
    title: 'Subcontractors bound to the same',
    cites: ['164.504(e)(2)(ii)(D)', '164.502(e)(1)(ii)', '164.314(a)(2)(i)'],
    paragraph: '164.504(e)(2)(ii)(D), 164.314(a)(2)(i)(B)',
    look: 'Every subcontractor that creates, receives, maintains or transmits the data agrees to the same restrictions and conditions, in writing.',
    typical:
      'The vendor ensures that subcontractors handling patient data on its behalf agree to the same restrictions, conditions and requirements.',
    lacks:
      'The data leaves the chain of promises with the first subcontractor, such as a host or a support desk.',
  },
  {
    id: '6',
    title: 'Data for patients who ask to see it',
    cites: ['164.504(e)(2)(ii)(E)'],
    paragraph: '164.504(e)(2)(ii)(E)',
    look: 'The vendor makes patient data available so that you can meet 164.524. Days in which it answers are good to have: you have 30.',
    typical:
      'Within 10 days of a request the vendor makes patient data in a designated record set available to meet 164.524.',
    lacks: 'You cannot be sure to answer a patient in time whose record only the vendor has.',
  },
  {
    id: '7',
    title: 'Corrections are made and taken over',
    cites: ['164.504(e)(2)(ii)(F)'],
    paragraph: '164.504(e)(2)(ii)(F)',
    look: 'Both: the data is made available for amendment, and your amendments are incorporated, under 164.526.',
    typical:
      'The vendor makes patient data available for amendment and incorporates amendments in accordance with 164.526.',
    lacks: 'A record that you corrected may stay wrong at the vendor.',
  },
  {
    id: '8',
    title: 'What you need to account for disclosures',
    cites: ['164.504(e)(2)(ii)(G)'],
    paragraph: '164.504(e)(2)(ii)(G)',
    look: 'The vendor records its disclosures and hands over what an accounting under 164.528 needs.',
    typical:
      'The vendor documents disclosures and provides the information required for an accounting under 164.528.',
    lacks: 'A patient’s accounting of disclosures would leave out what the vendor disclosed.',
  },
  {
    id: '9',
    title: 'The Privacy Rule where the vendor acts in your place',
    cites: ['164.504(e)(2)(ii)(H)'],
    paragraph: '164.504(e)(2)(ii)(H)',
    look: 'Where the vendor carries out one of your own duties under Subpart E, such as sending the notice of privacy practices, it follows what binds you there.',
    typical:
      'To the extent that the vendor carries out an obligation of the clinic under Subpart E, it complies with the requirements that apply to the clinic.',
    lacks: 'Your own duty is done by somebody who did not promise to follow the rule for it.',
  },
  {
    id: '10',
    title: 'Books and records open to HHS',
    cites: ['164.504(e)(2)(ii)(I)'],
    paragraph: '164.504(e)(2)(ii)(I)',
    look: '“The Secretary” or HHS: internal practices, books and records are made available for determining whether you keep the rule.',
    typical:
      'The vendor makes its internal practices, books and records on patient data available to the Secretary of HHS.',
    lacks: 'The vendor could refuse HHS what an investigation of your clinic asks for.',
  },
  {
    id: '11',
    title: 'Return or destruction at the end',
    cites: ['164.504(e)(2)(ii)(J)'],
    paragraph: '164.504(e)(2)(ii)(J)',
    look: 'All three: return or destroy where feasible, keep no copies, and where it is not feasible extend the protections and limit further use. See whether backups and logs are named.',
    typical:
      'At termination the vendor returns or destroys all patient data and keeps no copies; where that is not feasible, it extends the protections of this agreement to it.',
    lacks: 'The vendor may keep the data after you have parted, with no promise over it any more.',
  },
  {
    id: '12',
    title: 'Your right to end it',
    cites: ['164.504(e)(2)(iii)'],
    paragraph: '164.504(e)(2)(iii)',
    look: 'You may end the agreement when you find that the vendor broke a material term. A right to end only after a long cure period, or only for the vendor, is not it.',
    typical:
      'The clinic may terminate this agreement if it determines that the vendor has violated a material term of it.',
    lacks: 'You would be held to a vendor that breaks its promise.',
  },
  {
    id: '13',
    title: 'Reports of any security incident',
    cites: ['164.314(a)(2)(i)', '164.410(a)(1)'],
    paragraph: '164.314(a)(2)(i)(C)',
    look: 'Beside item 4: “security incident” by name. A standing notice of attempts that failed, such as pings and port scans, is usual.',
    typical:
      'The vendor reports any security incident of which it becomes aware, breaches of unsecured patient data included.',
    lacks: 'An attack that did not end in a breach, or not yet, would stay with the vendor.',
  },
] as const satisfies readonly Clause[]
