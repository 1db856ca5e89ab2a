import type { KnownOfficer } from './known.ts'
import type { Need, NeedSource } from './need.ts'

/** Officers whose account opens with a password alone: each is told of the own, HIPAA administrators of the others'. */
export const fromSecondFactors: NeedSource = {
  takes: ['tasks:read'],
  needs: ({ officers }, { id, permissions }) => {
    const weak = officers.filter(({ passwordAlone }) => passwordAlone)
    const own = weak.filter(one => one.id === id)
    const others = permissions.includes('users:manage') ? weak.filter(one => one.id !== id) : []
    return [...own.map(() => OWN), ...(others.length === 0 ? [] : [aboutOthers(others)])]
  },
}

const COMMON = { kind: 'second-factor', cites: '164.312(d)', due: null, overdue: false } as const

const OWN: Need = {
  ...COMMON,
  id: 'second-factor:own',
  about: 'second-factor:own',
  what: 'Set up a second factor for your account.',
  why: 'A password alone opens it, and with it everything an officer may see and sign.',
  minutes: 5,
  weight: 'high',
  to: '/account',
  does: 'Set it up',
}

function aboutOthers(others: readonly KnownOfficer[]): Need {
  const [first] = others
  return {
    ...COMMON,
    id: 'second-factor:others',
    about: 'second-factor:others',
    what:
      others.length === 1 && first !== undefined
        ? `${first.name} signs in with a password alone.`
        : `${others.length} officers sign in with a password alone.`,
    why: 'They answer for the clinic. Ask them to set up a second factor on their own account page.',
    minutes: 5,
    weight: 'usual',
    to: '/people',
    does: 'See who',
  }
}
