import type { AgreementRow } from '../../api/contracts/agreement-parts.ts'
import type { listAgreements, ListedAgreements } from '../../api/contracts/agreements.ts'
import { call } from '../parts/call.ts'
import { type Loaded, useLoaded } from '../parts/use-loaded.ts'

export interface Agreements {
  readonly rows: readonly AgreementRow[]
  readonly today: string
  readonly may: ListedAgreements['may']
}

/** Rows of one question: the register of a practice is one page of it, that of a provider some. */
const A_PAGE = 500

/** All agreements of a tenant, and how to ask for them anew. */
export function useAgreements(tenant: string): readonly [Loaded<Agreements>, () => void] {
  return useLoaded(async signal => {
    const ask = (after: string | undefined) =>
      call<typeof listAgreements>('GET', '/api/tenants/:tenant/agreements', {
        params: { tenant },
        query: { limit: A_PAGE, ...(after === undefined ? {} : { after }) },
        signal,
      })
    let page = await ask(undefined)
    const rows = [...page.agreements]
    while (page.next !== null) {
      page = await ask(page.next)
      rows.push(...page.agreements)
    }
    return { rows, today: page.today, may: page.may }
  })
}
