import type { Citation } from '../../../base/hipaa/citation.ts'
import { isCitation } from '../../../base/hipaa/citation.ts'
import { useView, type View } from '../address.ts'

export interface Details {
  readonly view: View
  readonly change: (change: Partial<View>) => void
  /** The row whose details are on top: the id of a check or the citation of a requirement. */
  readonly open: string | null
  /** Opens the details of a row of the page, in the place of those that are open. */
  readonly choose: (row: string) => void
  /** Opens a check on top of the requirement that is open. */
  readonly chooseCheck: (check: string) => void
  /** Opens a requirement in the place of all that is open. */
  readonly chooseRequirement: (citation: Citation) => void
  /** Closes what is on top. */
  readonly close: () => void
}

/** The details beside a page, as the address names them. */
export function useDetails(): Details {
  const [view, change] = useView()
  return {
    view,
    change,
    open: view.check ?? view.requirement,
    choose: row =>
      change(isCitation(row) ? { requirement: row, check: null } : { check: row, requirement: null }),
    chooseCheck: check => change({ check }),
    chooseRequirement: requirement => change({ requirement, check: null }),
    close: () => change(view.check === null ? { requirement: null } : { check: null }),
  }
}
