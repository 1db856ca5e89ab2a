import type { AdministratorOrder, RankedFix } from '../../../assess/priority.ts'

export interface ShownGroup {
  readonly id: string
  readonly title: string
  readonly means: string
  readonly fixes: readonly RankedFix[]
  /** The place of a fix in the order over all groups, from 1; null where nothing is to be changed in order. */
  readonly place: (fix: RankedFix) => number | null
}

/** The groups of the order that have rows, then what is not in it and why. */
export function groupsOf(order: AdministratorOrder): readonly ShownGroup[] {
  const places = new Map(order.ranked.map(({ row }, index) => [row.check, index + 1]))
  const none = () => null
  const groups: readonly ShownGroup[] = [
    ...order.groups.map(({ group, fixes }) => ({
      id: group.id,
      title: group.title,
      means: group.means,
      fixes,
      place: ({ row }: RankedFix) => places.get(row.check) ?? null,
    })),
    {
      id: 'accepted',
      title: 'Accepted for now',
      means: 'A waiver in force excuses the whole check: leave it until that ends.',
      fixes: order.accepted,
      place: none,
    },
    {
      id: 'not-licensed',
      title: 'Your plans lack it',
      means: 'No setting answers these. Another safeguard has to, or another plan.',
      fixes: order.notLicensed,
      place: none,
    },
    {
      id: 'unknown',
      title: 'Could not be read',
      means: 'Whether there is anything to change is not known.',
      fixes: order.unknown,
      place: none,
    },
  ]
  return groups.filter(({ fixes }) => fixes.length > 0)
}
