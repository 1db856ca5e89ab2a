import type { Transition } from '../../src/base/state-machine.ts'
import { AGREEMENT_MACHINE } from '../../src/base/agreements/agreement-machine.ts'
import { MICROSOFT_MACHINE } from '../../src/base/agreements/microsoft-machine.ts'
import { EVALUATION_MACHINE } from '../../src/base/assurance/evaluation.ts'
import { REPORT_MACHINE } from '../../src/base/assurance/report-machine.ts'
import { CONTACT_MACHINE } from '../../src/base/contact/contact-machine.ts'
import { SETTLEMENT_MACHINE } from '../../src/base/vendors/settlement-machine.ts'
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
  {
    title: 'Your record of Microsoft’s agreement',
    from: 'src/base/agreements/microsoft-machine.ts',
    says: 'Microsoft’s agreement comes with the Product Terms and nobody countersigns it: this is the customer’s own record of it.',
    machine: MICROSOFT_MACHINE,
  },
  {
    title: 'Every other agreement',
    from: 'src/base/agreements/agreement-machine.ts',
    says: 'Worked out for a day from the record, the signatures of its exact file, and what took its place.',
    machine: AGREEMENT_MACHINE,
  },
  {
    title: 'The HIPAA contact',
    from: 'src/base/contact/contact-machine.ts',
    says: 'Who Microsoft writes to about patient data, held against who holds which role.',
    machine: CONTACT_MACHINE,
  },
  {
    title: 'A vendor or an app that needs no agreement',
    from: 'src/base/vendors/settlement-machine.ts',
    says: 'Asked for by one person with a reason from a fixed list, approved by another.',
    machine: SETTLEMENT_MACHINE,
  },
  {
    title: 'An assurance report',
    from: 'src/base/assurance/report-machine.ts',
    says: 'A report about Microsoft or a vendor, from filed to read.',
    machine: REPORT_MACHINE,
  },
  {
    title: 'An evaluation',
    from: 'src/base/assurance/evaluation.ts',
    says: 'The periodic evaluation of 45 CFR 164.308(a)(8), from written to signed.',
    machine: EVALUATION_MACHINE,
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
