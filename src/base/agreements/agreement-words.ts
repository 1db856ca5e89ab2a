import type {
  AgentAnswer,
  AgreementKind,
  AgreementStatus,
  BreachOutcome,
  DataOutcome,
  Direction,
  OffshoreAnswer,
} from './agreement.ts'
import type { ClauseResult } from './clause-check.ts'

/** The words that pages and the command line have for what agreements are. */
export const DIRECTION_WORDS: { readonly [D in Direction]: string } = {
  'vendor-to-us': 'A vendor promises us',
  'us-to-client': 'We promise our client',
  'subcontractor-to-us': 'A subcontractor promises us',
}

export const KIND_WORDS: {
  readonly [K in AgreementKind]: { readonly title: string; readonly means: string }
} = {
  'business-associate': {
    title: 'Business associate agreement',
    means: 'The usual contract with somebody who handles patient data for another: 164.504(e)(2).',
  },
  subcontractor: {
    title: 'Subcontractor agreement',
    means: 'Between a business associate and whoever works for it, with the same content: 164.504(e)(5).',
  },
  memorandum: {
    title: 'Memorandum of understanding',
    means: 'Between two government entities, with what a contract would say: 164.504(e)(3)(i).',
  },
  'required-by-law': {
    title: 'Arrangement that a law requires',
    means:
      'Where the other side must do it by law and gave no assurances: the attempt is documented, 164.504(e)(3)(ii).',
  },
  'data-use': {
    title: 'Data use agreement',
    means: 'For a limited data set and nothing more: 164.504(e)(3)(iv), 164.514(e)(4).',
  },
}

export const STATUS_WORDS: { readonly [S in AgreementStatus]: string } = {
  pending: 'Not in effect yet',
  active: 'In effect',
  expiring_soon: 'Ends soon',
  expired: 'Ran out',
  terminated: 'Ended',
  superseded: 'Replaced',
  voided: 'Voided',
  declined: 'Declined',
}

export const AGENT_WORDS: { readonly [A in AgentAnswer]: string } = {
  agent: 'Acts as an agent: its discovery of a breach starts the clock',
  'not-agent': 'No agent: the clock starts when it tells us',
  'not-decided': 'Not decided whether it is an agent; the earlier day counts until then',
}

export const OFFSHORE_WORDS: { readonly [O in OffshoreAnswer]: string } = {
  'not-said': 'The paper does not say',
  'not-allowed': 'Not outside of the United States',
  'with-consent': 'Outside of the United States only with our consent',
  allowed: 'Outside of the United States too',
}

export const RESULT_WORDS: { readonly [R in ClauseResult]: string } = {
  present: 'It stands there',
  absent: 'It is not there',
  unclear: 'Not clear',
  'not-needed': 'Not needed here',
}

export const DATA_WORDS: { readonly [O in DataOutcome]: string } = {
  returned: 'Returned',
  destroyed: 'Destroyed',
  protected: 'Left, with protections going on',
  'none-held': 'They held none',
}

export const OUTCOME_WORDS: { readonly [O in BreachOutcome]: string } = {
  cured: 'Cured',
  ended: 'The agreement was ended',
  'ending-not-feasible': 'Not cured, and ending it is not feasible',
}
