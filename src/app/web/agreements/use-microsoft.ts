import type { ShownMicrosoftAgreement } from '../../api/contracts/microsoft-agreement.ts'
import type { MyTenant } from '../parts/tenant.ts'
import { goToAddress } from '../address.ts'
import { microsoftAddress } from './microsoft-words.ts'

/** What every view of the record is given. */
export interface MicrosoftProps {
  readonly tenant: MyTenant
  readonly known: ShownMicrosoftAgreement
  /** It is done: asks anew, says what was done, and shows the whole record or the next step. */
  readonly done: (sentence: string, address?: string) => void
}

export function backToMicrosoft(): void {
  goToAddress(microsoftAddress())
}
