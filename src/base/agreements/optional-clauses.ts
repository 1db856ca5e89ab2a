import type { Clause } from './clause.ts'

/** What an agreement may allow the vendor beside the work itself. Each is noted, because each widens what it may do. */
export const OPTIONAL_CLAUSES = [
  {
    id: 'O1',
    title: 'The vendor’s own management and legal duties',
    cites: ['164.504(e)(2)(i)(A)', '164.504(e)(4)'],
    paragraph: '164.504(e)(2)(i)(A), (e)(4)',
    look: 'Use for the vendor’s own administration; a disclosure for it only where a law requires it, or where the receiver promises confidentiality and to report back.',
    typical:
      'The vendor may use patient data for its proper management and administration and to carry out its legal responsibilities.',
    lacks: 'Without it the vendor may not do this, and that is in order.',
  },
  {
    id: 'O2',
    title: 'Combining data of several clients',
    cites: ['164.504(e)(2)(i)(B)'],
    paragraph: '164.504(e)(2)(i)(B)',
    look: '“Data aggregation”, for the health care operations of its clients and for nothing else.',
    typical:
      'The vendor may provide data aggregation services relating to the health care operations of the clinic.',
    lacks: 'Without it the vendor may not do this, and that is in order.',
  },
  {
    id: 'O3',
    title: 'De-identifying data for itself',
    cites: ['164.504(e)(2)(i)'],
    paragraph: '164.502(d), 164.514(a) to (c)',
    look: '“De-identify”, and what the vendor may do with the result: sell it, train a model with it, keep it for good.',
    typical: 'The vendor may de-identify patient data in accordance with 164.514 and use what results.',
    lacks: 'Without it the vendor may not make de-identified data for its own ends, and that is in order.',
  },
] as const satisfies readonly Clause[]
