import type { Wording } from './words.ts'

/** 45 CFR 164.502(e) and 164.504(e): business associates under the Privacy Rule, clause by clause. */
export const PRIVACY_AGREEMENTS = {
  '164.502(e)(1)(i)': {
    title: 'Covered entity to business associate',
    understand:
      'Share patient data with a business associate only once you hold its promise, in writing, to protect it. You need no agreement with the subcontractors of your vendor.',
  },
  '164.502(e)(1)(ii)': {
    title: 'Business associate to subcontractor',
    appliesTo: ['business-associate'],
    understand:
      'Share patient data with a subcontractor, as a business associate, only once you hold the same promise from it.',
  },
  '164.502(e)(2)': {
    title: 'Written documentation of the assurances',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Keep the promise as a written contract or other arrangement that has the content of 164.504(e), and be able to produce it.',
  },
  '164.504(e)': {
    title: 'Business associate agreements',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Check each agreement for the content the Privacy Rule lists, and act when you learn that the other side does not keep it.',
  },
  '164.504(e)(1)(ii)': {
    title: 'Covered entity that knows of a breach of the agreement',
    understand:
      'Act when you know of a pattern by which a vendor materially breaks the agreement: have it cured, and end the agreement if that fails and ending it is feasible.',
  },
  '164.504(e)(1)(iii)': {
    title: 'Business associate that knows of a breach by its subcontractor',
    appliesTo: ['business-associate'],
    understand:
      'Act in the same way, as a business associate, when a subcontractor materially breaks its agreement with you.',
  },
  '164.504(e)(2)': {
    title: 'Content of the contract',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Compare the contract with the list that follows, note the page for each clause, and treat a missing one as a gap to be closed with the vendor.',
  },
  '164.504(e)(2)(i)': {
    title: 'Clause: permitted and required uses',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Look for the clause that says what the vendor may and must do with patient data. Apart from two exceptions it may not allow more than you may do yourself.',
  },
  '164.504(e)(2)(i)(A)': {
    title: 'Optional clause: own management and administration',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Note whether the contract lets the vendor use the data for running its own business and meeting its legal duties, and on what conditions.',
  },
  '164.504(e)(2)(i)(B)': {
    title: 'Optional clause: data aggregation',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Note whether the contract lets the vendor combine data of several clients for their health care operations.',
  },
  '164.504(e)(2)(ii)(A)': {
    title: 'Clause: no other use or disclosure',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Look for the clause that bars every use and disclosure except those the contract allows or a law demands.',
  },
  '164.504(e)(2)(ii)(B)': {
    title: 'Clause: safeguards',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Look for the clause that obliges the vendor to protect the data and to follow the Security Rule where it is electronic.',
  },
  '164.504(e)(2)(ii)(C)': {
    title: 'Clause: report improper uses and breaches',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Look for the clause that obliges the vendor to tell you of uses and disclosures outside the contract, and of breaches of unsecured data.',
  },
  '164.504(e)(2)(ii)(D)': {
    title: 'Clause: bind subcontractors',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Look for the clause that puts subcontractors under the same restrictions and conditions as the vendor itself.',
  },
  '164.504(e)(2)(ii)(E)': {
    title: 'Clause: access for individuals',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Look for the clause by which the vendor hands over data when a patient asks to see it under 164.524.',
  },
  '164.504(e)(2)(ii)(F)': {
    title: 'Clause: amendment',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Look for the clause by which the vendor lets data be corrected under 164.526 and takes your corrections over.',
  },
  '164.504(e)(2)(ii)(G)': {
    title: 'Clause: accounting of disclosures',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Look for the clause by which the vendor supplies what you need to account for disclosures under 164.528.',
  },
  '164.504(e)(2)(ii)(H)': {
    title: 'Clause: when it acts in your place',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Look for the clause that holds the vendor to the Privacy Rule wherever it carries out one of your own duties.',
  },
  '164.504(e)(2)(ii)(I)': {
    title: 'Clause: books and records open to HHS',
    appliesTo: ['covered-entity', 'business-associate'],
    understand: 'Look for the clause that opens the vendor’s practices, books and records to HHS on request.',
  },
  '164.504(e)(2)(ii)(J)': {
    title: 'Clause: return or destruction',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Look for the clause that has all data returned or destroyed at the end, copies, backups and logs included, or protected further where that is not feasible.',
  },
  '164.504(e)(2)(iii)': {
    title: 'Clause: right to terminate',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Look for the clause that lets you end the contract when the vendor breaks a material term of it.',
  },
  '164.504(e)(3)': {
    title: 'Other arrangements',
    understand:
      'Use a memorandum between public bodies, an arrangement a law provides for, or a data use agreement for a limited data set in place of a contract, and document which and why.',
  },
  '164.504(e)(4)': {
    title: 'Uses for the business associate itself',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Check the conditions under which the contract lets the vendor use or pass on data for its own administration or legal duties.',
  },
  '164.504(e)(5)': {
    title: 'Contracts with subcontractors',
    appliesTo: ['business-associate'],
    understand:
      'Give your subcontractors, as a business associate, contracts with the same content that yours with the covered entity has.',
  },
} as const satisfies Record<`164.50${string}`, Wording>
