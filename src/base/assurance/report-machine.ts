import type { Machine } from '../state-machine.ts'

/** How far a report was taken in. Whether it is still current is another matter: its days tell that. */
export type ReportState = 'unread' | 'exceptions-open' | 'read' | 'replaced'
export type ReportAct = 'find-exceptions' | 'read-whole' | 'change' | 'replace'

/** A report is worth what was read in it: one that lies there unread proves nothing. */
export const REPORT_MACHINE: Machine<ReportState, ReportAct> = [
  {
    from: 'unread',
    act: 'read-whole',
    to: 'read',
    because: 'Somebody read it and decided about every exception in it, or found none.',
  },
  {
    from: 'unread',
    act: 'find-exceptions',
    to: 'exceptions-open',
    because: 'It was read, and about at least one exception nobody has decided.',
  },
  {
    from: 'exceptions-open',
    act: 'read-whole',
    to: 'read',
    because: 'The last open exception was decided about.',
  },
  {
    from: 'exceptions-open',
    act: 'find-exceptions',
    to: 'exceptions-open',
    because: 'Some were decided about, and some are still open.',
  },
  {
    from: 'read',
    act: 'find-exceptions',
    to: 'exceptions-open',
    because: 'A second reading found more.',
  },
  { from: 'read', act: 'read-whole', to: 'read', because: 'It was read again; the last reading counts.' },
  {
    from: 'unread',
    act: 'change',
    to: 'unread',
    because: 'What the report says of itself is corrected before anybody has read it.',
  },
  {
    from: 'exceptions-open',
    act: 'change',
    to: 'unread',
    because: 'It is another report than the one that was read: it is to be read again.',
  },
  {
    from: 'read',
    act: 'change',
    to: 'unread',
    because: 'It is another report than the one that was read: it is to be read again.',
  },
  { from: 'unread', act: 'replace', to: 'replaced', because: 'A newer report stands in its place.' },
  { from: 'exceptions-open', act: 'replace', to: 'replaced', because: 'A newer report stands in its place.' },
  { from: 'read', act: 'replace', to: 'replaced', because: 'A newer report stands in its place.' },
]
