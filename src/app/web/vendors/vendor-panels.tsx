import type { ShownVendors } from '../../api/contracts/vendors.ts'
import { SidePanel } from '../people/side-panel.tsx'
import { AppPanel } from './app-panel.tsx'
import { ReadIn } from './read-in.tsx'
import { VendorForm } from './vendor-form.tsx'
import { VendorPanel } from './vendor-panel.tsx'
import type { ChangeVendors, VendorsChoice } from './vendors-choice.ts'

/** What the address names as open, beside the page. */
export function Panels(props: {
  known: ShownVendors
  tenant: string
  choice: VendorsChoice
  change: ChangeVendors
  changed: () => void
  today: string
  sources: ShownVendors['sources']
}) {
  const { known, tenant, choice, change, changed, today, sources } = props
  const mayChange = known.may.change
  const about = choice.settlement === null ? undefined : subjectOf(known, choice.settlement)
  const app = choice.app ?? (about?.kind === 'app' ? about.key : null)
  const vendor = choice.vendor ?? (about?.kind === 'vendor' ? about.id : null)
  if (choice.form === 'new' && mayChange) {
    return (
      <SidePanel title="A vendor" close={() => change({ form: null })}>
        <VendorForm
          tenant={tenant}
          vendor={null}
          kept={id => {
            changed()
            change({ form: null, vendor: id })
          }}
          cancel={() => change({ form: null })}
        />
      </SidePanel>
    )
  }
  if (choice.form === 'read' && mayChange) {
    return <ReadIn {...{ tenant, today, sources, changed }} close={() => change({ form: null })} />
  }
  if (app !== null) {
    return (
      <AppPanel
        key={app}
        appKey={app}
        {...{ tenant, mayChange, changed }}
        vendors={known.vendors}
        close={() => change({ app: null, settlement: null })}
      />
    )
  }
  if (vendor !== null) {
    return (
      <VendorPanel
        key={vendor}
        id={vendor}
        {...{ tenant, today, mayChange, changed }}
        close={() => change({ vendor: null, settlement: null })}
      />
    )
  }
  return null
}

/** A task names the settlement; what it is about is opened. */
function subjectOf({ waiting, vendors }: ShownVendors, id: string) {
  return (
    waiting.find(one => one.id === id)?.subject ??
    vendors.find(({ settlement }) => settlement?.id === id)?.settlement?.subject
  )
}
