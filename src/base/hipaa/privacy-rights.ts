import type { Wording } from './words.ts'

/** 45 CFR 164.522 to 164.528: what a patient may ask for, and by when it is answered. */
export const PRIVACY_RIGHTS = {
  '164.522(a)': {
    title: 'Right to request restrictions',
    understand:
      'Let patients ask you to limit how their data is used or shared. You are mostly free to decline; once you agree, you are bound except in an emergency.',
  },
  '164.522(a)(1)(vi)': {
    title: 'Restriction you must grant',
    understand:
      'Agree when a patient paid for an item in full out of pocket and does not want a health plan told about it for payment or operations, unless a law demands the disclosure.',
  },
  '164.522(a)(2)': {
    title: 'Ending a restriction',
    understand:
      'End an agreed restriction with the patient’s consent, or by telling them, and then only for new data. The restriction for items paid in full cannot be ended by you alone.',
  },
  '164.522(a)(3)': {
    title: 'Documenting a restriction',
    understand: 'Write each agreed restriction down and keep the record for six years.',
  },
  '164.522(b)': {
    title: 'Confidential communications',
    appliesTo: ['provider', 'health-plan'],
    understand:
      'Accommodate reasonable requests to be reached in another way or at another place, such as a private e-mail address, and record what was asked.',
  },
  '164.522(b)(1)(i)': {
    title: 'Confidential communications: provider',
    appliesTo: ['provider'],
    understand: 'Meet a reasonable request, as a provider, without asking the patient for the reason.',
  },
  '164.522(b)(1)(ii)': {
    title: 'Confidential communications: health plan',
    appliesTo: ['health-plan'],
    understand:
      'Meet a reasonable request, as a health plan, when the member states clearly that disclosure could endanger them.',
  },
  '164.524(a)': {
    title: 'Right of access',
    understand:
      'Let patients see and copy the records used to make decisions about them. Psychotherapy notes, material for a legal dispute and a few other cases are outside this right.',
  },
  '164.524(b)(2)(i)': {
    title: 'Access: 30 days',
    understand:
      'Answer a request for access within 30 days of receiving it, by giving access or by a written denial.',
  },
  '164.524(b)(2)(ii)': {
    title: 'Access: one extension',
    understand:
      'Take at most one extension of 30 days, and within the first 30 tell the patient in writing why and until when.',
  },
  '164.524(c)(2)': {
    title: 'Access: form and format',
    understand:
      'Provide the copy in the form the patient asks for if you readily can, and an electronic copy of electronic records in a readable form that you both agree on.',
  },
  '164.524(c)(4)': {
    title: 'Access: fees',
    understand:
      'Charge no more than a reasonable fee for copying labour, supplies, postage and an agreed summary.',
  },
  '164.524(d)': {
    title: 'Access: denial',
    understand:
      'Deny in plain writing with the reason, any right of review and how to complain, and give access to the rest of what was asked for.',
  },
  '164.524(e)': {
    title: 'Access: documentation',
    understand:
      'Document which record sets are open to access and which person or office handles the requests.',
  },
  '164.526(a)': {
    title: 'Right to amend',
    understand:
      'Let patients ask for corrections to their records. You may decline if the record is correct and complete, is not yours, or would not be open to access.',
  },
  '164.526(b)(2)(i)': {
    title: 'Amendment: 60 days',
    understand:
      'Act on a request for amendment within 60 days of receiving it, by accepting it or by a written denial.',
  },
  '164.526(b)(2)(ii)': {
    title: 'Amendment: one extension',
    understand:
      'Take at most one extension of 30 days, and within the first 60 tell the patient in writing why and until when.',
  },
  '164.526(c)': {
    title: 'Amendment: accepting',
    understand:
      'Make the correction or link it to the record, tell the patient, and tell those who rely on the old version, vendors included.',
  },
  '164.526(d)': {
    title: 'Amendment: denying',
    understand:
      'Deny in plain writing with the reason, let the patient file a statement of disagreement, and attach it to the record for later disclosures.',
  },
  '164.526(f)': {
    title: 'Amendment: documentation',
    understand: 'Document which person or office receives and handles requests for amendment.',
  },
  '164.528(a)(1)': {
    title: 'Right to an accounting of disclosures',
    understand:
      'Be able to tell a patient to whom their data was disclosed in the last six years. Treatment, payment, operations, authorized disclosures and some others are left out; disclosures that were not permitted are listed.',
  },
  '164.528(a)(2)(i)': {
    title: 'Suspension at written request',
    understand:
      'Suspend the accounting of disclosures to an oversight or law-enforcement agency for the time its written statement gives.',
  },
  '164.528(a)(2)(ii)': {
    title: 'Suspension at oral request',
    understand:
      'Write down an oral request and who made it, and suspend for at most 30 days unless a written statement follows in that time.',
  },
  '164.528(a)(3)': {
    title: 'Shorter period',
    understand: 'Answer for a shorter period than six years when the patient asks for one.',
  },
  '164.528(b)(1)': {
    title: 'Which disclosures are listed',
    understand:
      'List what you disclosed in the period and what your business associates disclosed for you. Disclosures to business associates count too.',
  },
  '164.528(b)(2)': {
    title: 'Content of each entry',
    understand:
      'Give for each disclosure the date, the recipient and address if known, what was disclosed, and the purpose or a copy of the written request.',
  },
  '164.528(b)(3)': {
    title: 'Repeated disclosures',
    understand:
      'Sum up repeated disclosures to one recipient for one purpose: the first in full, how often or how many, and the date of the last.',
  },
  '164.528(b)(4)': {
    title: 'Research on 50 or more individuals',
    understand:
      'Describe the study in place of single entries where data of 50 or more people went to one research project.',
  },
  '164.528(c)(1)': {
    title: 'Accounting: 60 days',
    understand: 'Provide the accounting within 60 days of receiving the request.',
  },
  '164.528(c)(1)(ii)': {
    title: 'Accounting: one extension',
    understand:
      'Take at most one extension of 30 days, and within the first 60 tell the patient in writing why and until when.',
  },
  '164.528(c)(2)': {
    title: 'Accounting: fees',
    understand:
      'Provide the first accounting in any 12 months free of charge. For later ones announce a reasonable fee first, so that the patient can withdraw or narrow the request.',
  },
  '164.528(d)': {
    title: 'Accounting: documentation',
    understand:
      'Keep the entries, the accountings you gave and the titles of those who handle the requests for six years.',
  },
} as const satisfies Record<`164.52${string}`, Wording>
