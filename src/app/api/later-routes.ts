import type { RouteContract } from './contracts/route.ts'
import type { Route } from './define-route.ts'
import { contractsIn } from './openapi-contracts.ts'

/**
 * Routes whose code is loaded with the first request to one of them: what judges a tenant is some hundred files, and the
 * first page waits for none of them. Their contracts are there at once, so they are checked, guarded and described as all.
 */
export interface LaterRoutes {
  /** @param module of the contracts that the loaded routes answer, each of them one */
  readonly later: (
    module: Readonly<Record<string, unknown>>,
    load: () => Promise<readonly Route[]>,
  ) => readonly Route[]
  /** Loads all of them, one after another, so that nobody waits for the first request either. */
  readonly loadAll: () => Promise<void>
}

export function openLaterRoutes(): LaterRoutes {
  const loads: (() => Promise<unknown>)[] = []
  return {
    later: (module, load) => {
      const contracts = contractsIn(module)
      let loading: Promise<ReadonlyMap<RouteContract, Route>> | null = null
      const loaded = () =>
        (loading ??= load()
          .then(routes => checked(contracts, routes))
          .catch((error: unknown) => {
            // The next request tries again: what was missing may be there by then.
            loading = null
            throw error
          }))
      loads.push(loaded)
      return contracts.map(({ name, contract }) => ({
        contract,
        handle: async asked => {
          const route = (await loaded()).get(contract)
          if (route === undefined) throw new Error(`no route answers the contract ${name}`)
          return route.handle(asked)
        },
      }))
    },
    loadAll: async () => {
      for (const load of loads) await load()
    },
  }
}

/** @throws Error for a contract without a route, or a route of another module: a fault */
function checked(
  contracts: readonly { readonly name: string; readonly contract: RouteContract }[],
  routes: readonly Route[],
): ReadonlyMap<RouteContract, Route> {
  const found = new Map(routes.map(route => [route.contract, route]))
  const missing = contracts.filter(({ contract }) => !found.has(contract)).map(({ name }) => name)
  if (missing.length > 0) throw new Error(`no route answers the contracts ${missing.join(', ')}`)
  if (found.size > contracts.length) throw new Error('a route that comes later is of another module')
  return found
}
