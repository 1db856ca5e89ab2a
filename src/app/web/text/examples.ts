import type { TextField } from './fields.ts'

/** Made up, every person and number in them; each shows another decision or another field. */
export const EXAMPLES: readonly {
  readonly label: string
  readonly field: TextField
  readonly place: boolean
  readonly text: string
}[] = [
  {
    label: 'A subject with a name and a diagnosis',
    field: 'subject',
    place: false,
    text: 'Biopsy results for Marta Quillfeather: melanoma confirmed',
  },
  {
    label: 'A file name in a folder of patients',
    field: 'filename',
    place: true,
    text: 'Patients/Ostrander_Leonard_intake_2026-03-14.pdf',
  },
  {
    label: 'A ticket with a record number',
    field: 'ticket',
    place: false,
    text: 'Printer in room 4 is stuck again. The last job was the chart of MRN 4471920, Suboxone refill.',
  },
  {
    label: 'A number without anything of health',
    field: 'text',
    place: false,
    text: 'Payroll asks for the corrected form of Dale Brannigan, SSN 536-90-4399, before Friday.',
  },
  {
    label: 'Five subjects of an ordinary morning',
    field: 'subject',
    place: false,
    text: [
      'Lunch on Thursday?',
      'Re: invoice 20394 from the roofing company',
      'Referral for Joanna Pettibone, type 2 diabetes',
      'Updated vacation policy for all staff',
      'Flu shots for employees start Monday',
    ].join('\n'),
  },
]
