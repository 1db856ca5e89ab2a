import type { Clause } from './clause.ts'

/** What 45 CFR 164.514(e)(4)(ii) has a data use agreement for a limited data set say; it may stand in place of a contract. */
export const DATA_USE_CLAUSES = [
  {
    id: 'D1',
    title: 'What the limited data set is used for',
    cites: ['164.504(e)(3)'],
    paragraph: '164.514(e)(4)(ii)(A)',
    look: 'The permitted uses and disclosures, for research, public health or health care operations, and nothing that you may not do yourself.',
    typical: 'The recipient uses the limited data set for the quality study described in the annex only.',
    lacks: 'Nothing says what the data may be used for.',
  },
  {
    id: 'D2',
    title: 'Who may use or receive it',
    cites: ['164.504(e)(3)'],
    paragraph: '164.514(e)(4)(ii)(B)',
    look: 'People or functions by name.',
    typical: 'The study team named in the annex may use the limited data set.',
    lacks: 'Anybody at the recipient might use it.',
  },
  {
    id: 'D3',
    title: 'No other use or disclosure',
    cites: ['164.504(e)(3)'],
    paragraph: '164.514(e)(4)(ii)(C)(1)',
    look: 'A promise in the negative, beyond the agreement and what a law requires.',
    typical:
      'The recipient does not use or further disclose the data other than as permitted here or as the law requires.',
    lacks: 'The list of permitted uses is no limit.',
  },
  {
    id: 'D4',
    title: 'Safeguards',
    cites: ['164.504(e)(3)', '164.314(a)(1)'],
    paragraph: '164.514(e)(4)(ii)(C)(2)',
    look: 'Appropriate safeguards against other uses and disclosures.',
    typical:
      'The recipient uses appropriate safeguards to prevent use or disclosure other than as provided here.',
    lacks: 'The recipient did not promise to protect the data.',
  },
  {
    id: 'D5',
    title: 'Reports of other uses',
    cites: ['164.504(e)(3)'],
    paragraph: '164.514(e)(4)(ii)(C)(3)',
    look: 'A duty to report uses and disclosures outside of the agreement that it becomes aware of.',
    typical: 'The recipient reports any use or disclosure not provided for of which it becomes aware.',
    lacks: 'You may never learn of an improper use.',
  },
  {
    id: 'D6',
    title: 'Agents bound to the same',
    cites: ['164.504(e)(3)'],
    paragraph: '164.514(e)(4)(ii)(C)(4)',
    look: 'Agents, subcontractors among them, agree to the same restrictions and conditions.',
    typical:
      'The recipient ensures that agents to whom it provides the data agree to the same restrictions and conditions.',
    lacks: 'The data leaves the chain of promises with the first agent.',
  },
  {
    id: 'D7',
    title: 'Nobody is identified or contacted',
    cites: ['164.504(e)(3)'],
    paragraph: '164.514(e)(4)(ii)(C)(5)',
    look: 'Both: the information is not identified, and the individuals are not contacted.',
    typical: 'The recipient does not identify the information or contact the individuals.',
    lacks: 'The recipient may find out whose data it is.',
  },
] as const satisfies readonly Clause[]
