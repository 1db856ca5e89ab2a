import type { Wording } from './words.ts'

/** 45 CFR 164.508: when a patient's signed authorization is needed, and what makes it count. */
export const PRIVACY_AUTHORIZATION = {
  '164.508(a)(1)': {
    title: 'Authorization in general',
    understand:
      'Obtain a valid authorization before you use or pass on patient data for anything the Privacy Rule does not otherwise allow, and stay within what it says.',
  },
  '164.508(a)(2)': {
    title: 'Psychotherapy notes',
    understand:
      'Ask for an authorization of its own for psychotherapy notes; one for the rest of the record does not cover them.',
  },
  '164.508(a)(3)': {
    title: 'Marketing',
    understand:
      'Ask for an authorization before patient data serves marketing, except face to face or with a small gift. It says so if somebody pays you for it.',
  },
  '164.508(a)(4)': {
    title: 'Sale of patient data',
    understand: 'Ask for an authorization that states the payment before patient data is sold to anyone.',
  },
  '164.508(b)(2)': {
    title: 'Defective authorizations',
    understand:
      'Reject an authorization that shows any one of five defects; a single one is enough to make it invalid.',
  },
  '164.508(b)(2)(i)': {
    title: 'Defect: expired',
    understand: 'Check that its date has not passed and that the event which ends it has not happened.',
  },
  '164.508(b)(2)(ii)': {
    title: 'Defect: incomplete',
    understand: 'Check that every element and statement that 164.508(c) asks for is filled in.',
  },
  '164.508(b)(2)(iii)': {
    title: 'Defect: revoked',
    understand: 'Check that you do not know of a revocation, wherever in the practice it arrived.',
  },
  '164.508(b)(2)(iv)': {
    title: 'Defect: wrongly combined or made a condition',
    understand:
      'Check that it is not combined with another document, and not made a condition of care, where that is not allowed.',
  },
  '164.508(b)(2)(v)': {
    title: 'Defect: known to be false',
    understand: 'Check that nothing material in it is known to you to be untrue.',
  },
  '164.508(b)(3)': {
    title: 'Compound authorizations',
    understand:
      'Keep an authorization apart from other documents, apart from the combinations the rule allows for research and between authorizations of one kind.',
  },
  '164.508(b)(4)': {
    title: 'No conditioning',
    understand:
      'Treat, bill and enrol people whether they sign or not, apart from a few cases such as research treatment.',
  },
  '164.508(b)(5)': {
    title: 'Revocation',
    understand:
      'Accept a written revocation at any time and act on it from then on. What was already done in reliance on the authorization stands.',
  },
  '164.508(b)(6)': {
    title: 'Keep the authorization',
    understand:
      'Keep every signed authorization for six years, together with its revocation if there is one.',
  },
  '164.508(c)(1)': {
    title: 'Core elements',
    understand: 'See that the form carries all six core elements; without one of them it is not valid.',
  },
  '164.508(c)(1)(i)': {
    title: 'Element: which information',
    understand:
      'Describe the information specifically enough that a reader knows what is meant and what is not.',
  },
  '164.508(c)(1)(ii)': {
    title: 'Element: who may disclose',
    understand: 'Name the person, or the kind of persons, who may pass the information on.',
  },
  '164.508(c)(1)(iii)': {
    title: 'Element: who may receive',
    understand: 'Name the person, or the kind of persons, who may receive the information.',
  },
  '164.508(c)(1)(iv)': {
    title: 'Element: purpose',
    understand:
      'State each purpose. If the patient starts it and wants to give none, it is enough to say that the patient asked for it.',
  },
  '164.508(c)(1)(v)': {
    title: 'Element: expiration',
    understand:
      'Give a date, or an event tied to the patient or the purpose, at which the authorization ends.',
  },
  '164.508(c)(1)(vi)': {
    title: 'Element: signature and date',
    understand:
      'Have it signed and dated. A representative also states by what authority they sign for the patient.',
  },
  '164.508(c)(2)': {
    title: 'Required statements',
    understand: 'See that the form makes the three statements that tell the patient about their position.',
  },
  '164.508(c)(2)(i)': {
    title: 'Statement: right to revoke',
    understand:
      'Tell the patient that they can revoke in writing, how, and with what exceptions, or refer to the privacy notice that says so.',
  },
  '164.508(c)(2)(ii)': {
    title: 'Statement: conditions',
    understand:
      'Tell the patient whether anything depends on signing, and if so what follows from a refusal.',
  },
  '164.508(c)(2)(iii)': {
    title: 'Statement: redisclosure',
    understand:
      'Tell the patient that the recipient may pass the information on and that the rule may then no longer protect it.',
  },
  '164.508(c)(3)': {
    title: 'Plain language',
    understand: 'Write the authorization so that the patient who signs it understands it.',
  },
  '164.508(c)(4)': {
    title: 'Copy to the individual',
    understand:
      'Give the patient a copy of the signed authorization whenever you asked for it, and record that you did.',
  },
} as const satisfies Record<`164.508(${string})`, Wording>
