/** What was filled in for a new token. */
export interface TokenForm {
  readonly name: string
  readonly permissions: readonly string[]
  /** Null for all. */
  readonly tenants: readonly string[] | null
  /** As it was typed. */
  readonly days: string
}

export interface TokenProblem {
  readonly about: keyof TokenForm
  readonly message: string
}

/** What is missing or cannot be, in the order of the form. */
export function tokenProblems({ name, permissions, tenants, days }: TokenForm): readonly TokenProblem[] {
  const problems: TokenProblem[] = []
  if (name.trim() === '') problems.push({ about: 'name', message: 'Enter a name for the token.' })
  if (permissions.length === 0) {
    problems.push({ about: 'permissions', message: 'Choose at least one thing that it may do.' })
  }
  if (tenants?.length === 0) problems.push({ about: 'tenants', message: 'Choose at least one tenant.' })
  const number = /^\s*\d{1,3}\s*$/.test(days) ? Number(days) : 0
  if (number < 1 || number > 365) {
    problems.push({ about: 'days', message: 'Enter the days as a whole number from 1 to 365.' })
  }
  return problems
}
