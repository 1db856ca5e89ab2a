import type { Wording } from './words.ts'

/** 45 CFR 164.502(a) and (b), 164.514 and 164.520: how much is shared, with whom, and what patients are told. */
export const PRIVACY_USES = {
  '164.502(a)': {
    title: 'Uses and disclosures in general',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Use and pass on patient data only where the Privacy Rule allows or demands it. Everything else needs an authorization or does not happen.',
  },
  '164.502(a)(3)': {
    title: 'What a business associate may do',
    appliesTo: ['business-associate'],
    understand:
      'Use and pass on patient data, as a business associate, only as your agreement says or as a law demands.',
  },
  '164.502(b)': {
    title: 'Minimum necessary',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Use, share and ask for no more patient data than the purpose needs. Treatment, the patient’s own requests, authorizations and legal duties are outside this limit.',
  },
  '164.514(b)(2)': {
    title: 'De-identification by removing identifiers',
    understand:
      'Remove the eighteen kinds of identifiers, and know of no way back to the person, before you treat information as no longer being patient data.',
  },
  '164.514(d)': {
    title: 'Minimum necessary in practice',
    understand:
      'Turn the minimum-necessary rule into access by role and into criteria for what is sent out and asked for.',
  },
  '164.514(d)(2)': {
    title: 'Access classes of the workforce',
    understand:
      'List which roles need which kinds of patient data and on what conditions, and limit access in Microsoft 365 accordingly.',
  },
  '164.514(d)(3)': {
    title: 'Minimum necessary disclosures',
    understand:
      'Set standard content for routine disclosures and review the others one by one against criteria. Some requesters may be relied on where that is reasonable.',
  },
  '164.514(d)(4)': {
    title: 'Minimum necessary requests',
    understand:
      'Ask others for no more than you need, by a standard for routine requests and by criteria for the rest.',
  },
  '164.514(h)': {
    title: 'Verification',
    understand:
      'Verify who is asking and by what authority before patient data goes out, unless you know both already. An e-mail address alone proves little.',
  },
  '164.520': {
    title: 'Notice of privacy practices',
    verified: false,
    current: false,
    note: 'Written from the 2019 text. The section was changed since for substance use disorder records under 42 CFR Part 2; read the current text before relying on this record.',
    understand:
      'Tell patients in a notice how you use their data, what rights they have and whom to ask, and hand it out and post it. The required content has changed recently, so read the current text.',
  },
} as const satisfies Record<`164.5${string}`, Wording>
