import type { Citation } from '../../base/hipaa/citation.ts'

/**
 * The records whose absence weighs most, heaviest first, each told to the owner. The order follows what the Office for
 * Civil Rights asks for: the lack of a risk analysis runs through its settlements of 2025 and 2026, then no follow-up of
 * it, no review of activity, no agreement with a business associate, and access that was not ended (its resolution
 * agreements of January 2025 to April 2026, as known on 2026-11-21). Between them stand what a clinic needs on its worst day: backup, the plan for an incident, the way in during an emergency.
 */
export const RECORDS_THAT_MATTER: readonly {
  readonly citation: Citation
  readonly title: string
  readonly why: string
}[] = [
  {
    citation: '164.308(a)(1)(ii)(A)',
    title: 'Do the risk analysis and sign it',
    why: 'Nothing on record says where your patients’ data lies and what threatens it. Every other decision rests on that.',
  },
  {
    citation: '164.308(b)(3)',
    title: 'Put every agreement with Microsoft and your vendors on record',
    why: 'Nothing on record says that those who hold patient data for you have promised to protect it.',
  },
  {
    citation: '164.308(a)(2)',
    title: 'Name the security official',
    why: 'Nothing on record names the one person who answers for security and signs the rest.',
  },
  {
    citation: '164.308(a)(7)(ii)(A)',
    title: 'Write down how patient data is backed up, and restore some of it',
    why: 'Nothing on record says that a lost mailbox or file could be brought back exactly.',
  },
  {
    citation: '164.308(a)(6)(ii)',
    title: 'Write down what happens when something goes wrong',
    why: 'Nothing on record says who is told first, what is saved and who decides about notices. The clocks run from the first hour.',
  },
  {
    citation: '164.308(a)(1)(ii)(D)',
    title: 'Review who reached which records, and sign the review',
    why: 'Nothing on record shows that anybody looks at the logs. Snooping and stolen accounts are found that way.',
  },
  {
    citation: '164.308(a)(1)(ii)(B)',
    title: 'Decide what is done about each risk, and by when',
    why: 'A risk analysis without follow-up protects nobody.',
  },
  {
    citation: '164.308(a)(3)(ii)(C)',
    title: 'Write down how access ends when somebody leaves',
    why: 'Nothing on record says who closes the account of someone who left, and when.',
  },
  {
    citation: '164.312(a)(2)(ii)',
    title: 'Write down how you reach patient data in an emergency',
    why: 'Nothing on record says how care goes on when nobody can sign in.',
  },
  {
    citation: '164.308(a)(7)(ii)(C)',
    title: 'Write down how the clinic works while systems are down',
    why: 'Nothing on record says how patients are seen and their data kept private meanwhile.',
  },
  {
    citation: '164.308(a)(1)(ii)(C)',
    title: 'Write down what follows when somebody breaks the rules',
    why: 'Staff have to know beforehand, and be treated alike.',
  },
  {
    citation: '164.316(a)',
    title: 'Put your written policies on record',
    why: 'What is not written cannot be shown to anybody who asks.',
  },
  {
    citation: '164.308(a)(8)',
    title: 'Evaluate once a year whether all this still holds',
    why: 'Nothing on record says that anybody has looked at the whole since it was set up.',
  },
]
