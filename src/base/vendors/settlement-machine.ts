import type { Machine } from '../state-machine.ts'

/** Where the word that somebody needs no agreement stands. Only `approved` and `renewing` count, and only in their time. */
export const SETTLEMENT_STATES = [
  'none',
  'asked',
  'approved',
  'renewing',
  'declined',
  'withdrawn',
  'ended',
] as const
export type SettlementState = (typeof SETTLEMENT_STATES)[number]

export const SETTLEMENT_ACTS = ['ask', 'approve', 'decline', 'withdraw', 'run-out'] as const
export type SettlementAct = (typeof SETTLEMENT_ACTS)[number]

const ASKING = 'Anybody who writes down agreements may ask; asking settles nothing.'
const SECOND =
  'Another person approves where there is one, with a fresh proof: separation of duties, NIST SP 800-53 AC-5.'

export const SETTLEMENT_MACHINE: Machine<SettlementState, SettlementAct> = [
  { from: 'none', act: 'ask', to: 'asked', because: ASKING },
  { from: 'declined', act: 'ask', to: 'asked', because: 'With another reason it may be asked again.' },
  { from: 'withdrawn', act: 'ask', to: 'asked', because: 'Things change back; it is looked at anew.' },
  {
    from: 'ended',
    act: 'ask',
    to: 'asked',
    because: 'Its time ran out: it is asked for anew, and does not hold meanwhile.',
  },
  {
    from: 'asked',
    act: 'ask',
    to: 'asked',
    because: 'What nobody approved may be asked otherwise; what was asked stays in the history.',
  },
  { from: 'asked', act: 'approve', to: 'approved', because: SECOND },
  {
    from: 'asked',
    act: 'decline',
    to: 'declined',
    because: 'Whoever may approve may say no, with a reason.',
  },
  {
    from: 'approved',
    act: 'ask',
    to: 'renewing',
    because: 'What holds goes on as it was until the renewal is approved in its place.',
  },
  {
    from: 'renewing',
    act: 'ask',
    to: 'renewing',
    because: 'The renewal may be asked otherwise while nobody has approved it.',
  },
  { from: 'renewing', act: 'approve', to: 'approved', because: SECOND },
  { from: 'renewing', act: 'decline', to: 'approved', because: 'What was approved goes on to its day.' },
  {
    from: 'approved',
    act: 'withdraw',
    to: 'withdrawn',
    because: 'What makes it untrue may come up any day.',
  },
  {
    from: 'renewing',
    act: 'withdraw',
    to: 'withdrawn',
    because: 'Who withdraws it declines the renewal with it.',
  },
  {
    from: 'approved',
    act: 'run-out',
    to: 'ended',
    because: 'It is looked at again by a day, at most a year away; after that it no longer holds.',
  },
  {
    from: 'renewing',
    act: 'run-out',
    to: 'asked',
    because: 'What held is over; the renewal still waits and settles nothing.',
  },
]
