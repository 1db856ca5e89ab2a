import type { ShownServices } from '../../api/contracts/services.ts'
import type { ChangeServices, ServicesChoice } from './services-choice.ts'

/** What every part of the page is given. */
export interface PartProps {
  readonly known: ShownServices
  readonly choice: ServicesChoice
  readonly change: ChangeServices
  /** Asks anew after something was kept. */
  readonly again: () => void
}
