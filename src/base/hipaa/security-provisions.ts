import type { Wording } from './words.ts'

/** 45 CFR 164.306: how the Security Rule is to be followed. Neither standards nor specifications, but cited every day. */
export const SECURITY_GENERAL = {
  '164.306(a)': {
    title: 'General requirements',
    understand:
      'Keep all electronic patient data confidential, unaltered and available, guard it against threats and misuse you can reasonably foresee, and see that your workforce does its part.',
  },
  '164.306(b)(2)': {
    title: 'Factors in choosing security measures',
    understand:
      'Weigh four things when you choose a measure: your size and abilities, your technical equipment, the cost, and how likely and how grave the risk is. Cost is one of four, never the only one.',
  },
  '164.306(b)(2)(i)': {
    title: 'Factor: size, complexity and capabilities',
    understand:
      'Consider how large and how complex you are and what your people can do; a two-doctor practice may choose differently from a hospital.',
  },
  '164.306(b)(2)(ii)': {
    title: 'Factor: technical infrastructure',
    understand:
      'Consider what your hardware, software and licences can do today, and what of it you have not switched on.',
  },
  '164.306(b)(2)(iii)': {
    title: 'Factor: costs',
    understand:
      'Consider what the measure costs. A high price can speak for an alternative; it does not alone excuse doing nothing.',
  },
  '164.306(b)(2)(iv)': {
    title: 'Factor: probability and criticality of risks',
    understand:
      'Consider how probable the risk is and how much harm it would do to the patients whose data is at stake.',
  },
  '164.306(d)(2)': {
    title: 'Required specifications',
    understand:
      'Implement every required specification. There is no alternative to it and no record that replaces it.',
  },
  '164.306(d)(3)': {
    title: 'Addressable specifications',
    understand:
      'Decide each addressable specification in writing: implement it, or record why it is not reasonable for you and what you do in its place. Leaving it undecided is not a choice.',
  },
  '164.306(d)(3)(i)': {
    title: 'Assess the addressable specification',
    understand:
      'Assess whether the specification is reasonable and appropriate where you work, measured by what it would add to the protection of patient data.',
  },
  '164.306(d)(3)(ii)(A)': {
    title: 'Implement it where reasonable',
    understand:
      'Implement the addressable specification if your assessment finds it reasonable; from then on treat it like a required one.',
  },
  '164.306(d)(3)(ii)(B)': {
    title: 'Where it is not reasonable',
    understand:
      'Follow two steps if you find the specification not reasonable: write down why, and put an equivalent measure in its place if one is reasonable.',
  },
  '164.306(d)(3)(ii)(B)(1)': {
    title: 'Document why not',
    understand:
      'Write down why the specification does not fit your practice, who decided that, and when it will be looked at again.',
  },
  '164.306(d)(3)(ii)(B)(2)': {
    title: 'Equivalent alternative measure',
    understand:
      'Put another measure in place that serves the same end, if one is reasonable, and keep evidence that it works.',
  },
  '164.306(e)': {
    title: 'Maintenance',
    understand:
      'Review your security measures and change them as needed, so that they stay fitting, and update their documentation along with them.',
  },
} as const satisfies Record<`164.306(${string})`, Wording>

/** Paragraphs inside the standards' sections that agreements and vendors are checked against one by one. */
export const SECURITY_PARAGRAPHS = {
  '164.308(b)(2)': {
    title: 'Business associate to subcontractor',
    appliesTo: ['business-associate'],
    understand:
      'Obtain, as a business associate, the same written promise from each subcontractor before it touches electronic patient data. A managed service provider does this with its own vendors.',
  },
  '164.314(a)(2)(i)(A)': {
    title: 'Clause: follow the Security Rule',
    understand:
      'Look for the clause in which the vendor undertakes to follow the parts of the Security Rule that apply to it.',
  },
  '164.314(a)(2)(i)(B)': {
    title: 'Clause: bind subcontractors',
    understand:
      'Look for the clause in which the vendor undertakes to bind, by contract, every subcontractor that handles electronic patient data for it.',
  },
  '164.314(a)(2)(i)(C)': {
    title: 'Clause: report security incidents',
    understand:
      'Look for the clause in which the vendor undertakes to tell you of any security incident it learns of, breaches of unsecured patient data included.',
  },
  '164.314(b)(2)(i)': {
    title: 'Plan sponsor: safeguards',
    appliesTo: ['group-health-plan'],
    understand:
      'Have the plan sponsor promise administrative, physical and technical safeguards for the patient data it handles for the plan.',
  },
  '164.314(b)(2)(ii)': {
    title: 'Plan sponsor: separation',
    appliesTo: ['group-health-plan'],
    understand:
      'Have the plan sponsor back with security measures the separation between plan staff and the rest of the employer.',
  },
  '164.314(b)(2)(iii)': {
    title: 'Plan sponsor: agents',
    appliesTo: ['group-health-plan'],
    understand:
      'Have the plan sponsor bind every agent it passes this data on to, so that the agent protects it as well.',
  },
  '164.314(b)(2)(iv)': {
    title: 'Plan sponsor: report incidents',
    appliesTo: ['group-health-plan'],
    understand: 'Have the plan sponsor promise to tell the plan of every security incident it learns of.',
  },
} as const satisfies Record<`164.3${string}`, Wording>
