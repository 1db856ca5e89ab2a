import { SENSITIVE_CATEGORIES, type SensitiveCategory } from '../../../assess/scanning/word-knowledge.ts'

/** What else the law says of some matters of health, beside the rules for all of them. As of 2026-11-22. */
export const EXTRA_CARE: {
  readonly [S in SensitiveCategory]: {
    readonly word: string
    readonly plainly: string
    readonly law: string
    readonly address: string
  }
} = {
  hiv: {
    word: 'HIV',
    plainly:
      'Most states have a law of their own on who may learn of it, stricter than HIPAA; it goes first.',
    law: '45 CFR 160.203(b)',
    address: 'https://www.ecfr.gov/current/title-45/section-160.203',
  },
  'substance-use': {
    word: 'Substance use',
    plainly:
      'Where it comes from a treatment program, it may be passed on only with the patient’s written consent or under one of the few exceptions.',
    law: '42 CFR Part 2',
    address: 'https://www.ecfr.gov/current/title-42/part-2',
  },
  psychiatric: {
    word: 'Psychiatric care',
    plainly:
      'Psychotherapy notes are kept apart from the record and need an authorization of their own; many states protect more than the notes.',
    law: '45 CFR 164.508(a)(2)',
    address: 'https://www.ecfr.gov/current/title-45/section-164.508',
  },
  reproductive: {
    word: 'Reproductive health',
    plainly:
      'A court set the federal rule of 2024 aside in June 2025; HIPAA’s rules for all health information hold, and some states protect more.',
    law: '45 CFR 164.502(a)',
    address: 'https://www.ecfr.gov/current/title-45/section-164.502',
  },
  genetic: {
    word: 'Genetic information',
    plainly: 'A health plan may not use it to decide on cover or price.',
    law: '45 CFR 164.502(a)(5)(i)',
    address: 'https://www.ecfr.gov/current/title-45/section-164.502',
  },
}

/** The sensitive matters among some evidence, each once, in the order of EXTRA_CARE. */
export function extraCareFor(
  evidence: readonly { readonly sensitive?: SensitiveCategory }[],
): readonly SensitiveCategory[] {
  return SENSITIVE_CATEGORIES.filter(category => evidence.some(each => each.sensitive === category))
}
