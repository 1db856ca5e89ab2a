import type { Me } from '../../api/contracts/sign-in.ts'

/** A placeholder until the page is there. */
export function AccountPage({ me, reload }: { me: Me; reload: () => void }) {
  return <p>{me.name}<button type="button" onClick={reload}>Reload</button></p>
}
