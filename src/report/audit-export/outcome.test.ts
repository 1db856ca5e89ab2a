import { expect, it } from 'vitest'
import type { EventChanges } from '../../assess/audit/audit-event.fixture.ts'
import { exportedRecord } from './exported.fixture.ts'
import { outcomeOf } from './outcome.ts'
import type { Raw } from './raw.ts'
import { loggedSeverity } from './severity.ts'

const dlp = (more: Raw = {}): Raw => ({
  Operation: 'DLPRuleMatch',
  PolicyDetails: [
    {
      Rules: [
        { Severity: 'Low', Actions: ['NotifyUser'] },
        { Severity: 'High', Actions: ['BlockAccess'] },
      ],
    },
  ],
  ...more,
})

it.each<{ why: string; record: Raw; event: EventChanges; outcome: string }>([
  {
    why: 'it says so',
    record: { ResultStatus: 'Succeeded' },
    event: { result: 'succeeded' },
    outcome: 'success',
  },
  { why: 'it failed', record: { ResultStatus: 'Failed' }, event: { result: 'failed' }, outcome: 'failure' },
  {
    why: 'a refused sign-in, whatever it says',
    record: { ResultStatus: 'Success' },
    event: { act: 'sign-in-failed', result: 'succeeded' },
    outcome: 'failure',
  },
  {
    why: 'workloads that give no result log what was done',
    record: {},
    event: { result: null },
    outcome: 'success',
  },
  {
    why: 'a word that nobody knows is no result',
    record: { ResultStatus: 'Whatever' },
    event: { result: null },
    outcome: 'unknown',
  },
  { why: 'a rule that blocked', record: dlp(), event: { result: null }, outcome: 'failure' },
  {
    why: 'a rule that blocked, and somebody overrode it',
    record: dlp({ ExceptionInfo: { Reason: 'x' } }),
    event: { result: null },
    outcome: 'success',
  },
  {
    why: 'a block that was undone',
    record: dlp({ Operation: 'DlpRuleUndo' }),
    event: { result: null },
    outcome: 'success',
  },
])('$why', ({ record, event, outcome }) => {
  expect(outcomeOf(exportedRecord(record, event))).toBe(outcome)
})

it.each([
  { why: 'the heaviest of the rules', record: dlp(), severity: 4 },
  { why: 'of an alert', record: { Severity: 'Medium' }, severity: 3 },
  { why: 'a word that nobody knows', record: { Severity: 'Weird' }, severity: undefined },
  {
    why: 'rules as JSON text, as a CSV has them',
    record: { PolicyDetails: '[{"Rules":[{"Severity":"low"}]}]' },
    severity: 2,
  },
  { why: 'a text that is no JSON', record: { PolicyDetails: '[{' }, severity: undefined },
])('severity: $why', ({ record, severity }) => {
  expect(loggedSeverity(record)).toBe(severity)
})
