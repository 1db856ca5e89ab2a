import type { StandardWording } from './words.ts'

/** 45 CFR 164.314: what agreements and plan documents must say. */
export const ORGANIZATIONAL = {
  '164.314(a)(1)': {
    title: 'Business associate contracts or other arrangements',
    understand:
      'See that each agreement with a business associate has the content this section lists for its kind: an ordinary contract, an arrangement between public bodies, or a subcontract.',
    specifications: {
      '164.314(a)(2)(i)': {
        title: 'Business associate contracts',
        designation: 'required',
        understand:
          'Read in every business associate agreement that the vendor follows the Security Rule, binds its subcontractors likewise, and reports security incidents and breaches to you.',
      },
      '164.314(a)(2)(ii)': {
        title: 'Other arrangements',
        designation: 'required',
        appliesTo: ['covered-entity'],
        understand:
          'Use another arrangement in place of a contract only where 164.504(e)(3) allows it, for example a memorandum between two public bodies.',
      },
      '164.314(a)(2)(iii)': {
        title: 'Business associate contracts with subcontractors',
        designation: 'required',
        appliesTo: ['business-associate'],
        understand:
          'Hold your own subcontractors, as a business associate, to the same terms that your clients hold you to. A managed service provider stands on both sides.',
      },
    },
  },
  '164.314(b)(1)': {
    title: 'Requirements for group health plans',
    appliesTo: ['group-health-plan'],
    understand:
      'Have the plan documents oblige the employer that sponsors a group health plan to protect the electronic patient data it handles for the plan. A clinic that is no plan can pass over this.',
    specifications: {
      '164.314(b)(2)': {
        title: 'Group health plan documents',
        designation: 'required',
        appliesTo: ['group-health-plan'],
        understand:
          'Amend the plan documents with four promises by the sponsor: safeguards, separation of duties backed by them, agents bound alike, and incidents reported to the plan.',
      },
    },
  },
} as const satisfies Record<`164.314(${string})`, StandardWording>
