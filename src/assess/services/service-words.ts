import type { Cloud } from '../../base/fact.ts'
import type { Coverage } from './define-service.ts'
import type { PlanKind } from './held-plans.ts'
import type { SaidUse, ServiceTodo } from './service-states.ts'
import type { Use } from './sign.ts'

/** The words of pages, tables and the command line for what is known of services. */

export const COVERAGE_WORDS: { readonly [C in Coverage]: string } = {
  covered: 'Named by the list',
  'listed-in-2021': 'Named in 2021, to confirm',
  'not-listed': 'Not named',
  unknown: 'Not known',
}

export const USE_WORDS: { readonly [U in Use]: string } = {
  seen: 'The settings show it in use',
  offered: 'Your plans or settings offer it',
  off: 'Not offered',
  'not-read': 'Not read',
}

export const SAID_WORDS: { readonly [S in SaidUse]: string } = {
  used: 'Used',
  'not-used': 'Not used',
  'no-ephi': 'Used without patient data',
}

export const TODO_WORDS: { readonly [T in ServiceTodo]: string } = {
  contradicted: 'Said to be unused, and in use: settle it',
  settle: 'Used, and not known to be covered: settle it',
  decide: 'Offers AI that is not known to be covered: say whether it is used',
  say: 'Offered, and not known to be covered: say whether it is used',
  again: 'Said more than a year ago: ask again',
  confirm: 'Named in 2021: bring Microsoft’s list of today',
}

export const KIND_WORDS: { readonly [K in PlanKind]: string } = {
  ordinary: 'A full plan',
  frontline: 'Frontline plan',
  kiosk: 'Kiosk mailbox',
  'add-ons': 'Add-ons only',
  none: 'No licence',
  unknown: 'Not known',
}

export const CLOUD_WORDS: { readonly [C in Cloud]: string } = {
  commercial: 'commercial cloud',
  gcc: 'GCC',
  'gcc-high': 'GCC High',
  dod: 'DoD',
}
