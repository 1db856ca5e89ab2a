import type { FieldProblem } from '../parts/field-problems.tsx'

/** What is wrong with a mail address, as the server would see it. */
export function wrongAddress(email: string, field: string): readonly FieldProblem[] {
  if (/^[^\s@]+@[^\s@]+$/.test(email.trim())) return []
  return [
    {
      field,
      message:
        email.trim() === ''
          ? 'Enter your work address.'
          : 'Enter your work address as it is written in mail, such as dana@clinic.example.',
    },
  ]
}
