import type { Transition } from '../../src/base/state-machine.ts'
import { SIGNATURE_MACHINE } from '../../src/base/signing/signature-machine.ts'
import { code, page, plain, table } from './markdown.ts'

interface Shown {
  readonly title: string
  readonly from: string
  readonly says: string
  readonly machine: readonly Transition<string, string>[]
}

const MACHINES: readonly Shown[] = [
  {
    title: 'A signature',
    from: 'src/base/signing/signature-machine.ts',
    says: 'What may happen with a request to sign one exact document.',
    machine: SIGNATURE_MACHINE,
  },
]

/** Every state machine of what people sign and keep, as a person reads it: from where, by what, to where, and why. */
export function stateMachinesPage(): string {
  return page(
    'State machines',
    MACHINES.map(({ from }) => from).join(', '),
    'What people sign and keep goes from one state to another by these rows and by no others. What has no row is refused.',
    ...MACHINES.flatMap(({ title, says, machine }) => [
      `## ${title}`,
      says,
      table(
        ['from', 'by', 'to', 'because'],
        machine.map(({ from, act, to, because }) => [code(from), code(act), code(to), plain(because)]),
      ),
    ]),
    'Not legal advice; confirm with counsel.',
  )
}
