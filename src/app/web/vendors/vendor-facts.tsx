import { INTEGRATION_KINDS } from '../../../base/vendors/found.ts'
import type { ShownVendor } from '../../api/contracts/vendors.ts'
import { usePanelStyles } from '../agreements/panel-styles.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { Outside } from '../parts/outside.tsx'

const PHI_WORDS = { yes: 'Yes', no: 'No, as the practice says', unknown: 'Nobody has said' } as const

/** What people wrote down of a vendor. */
export function VendorFacts({ vendor }: { vendor: ShownVendor }) {
  const styles = usePanelStyles()
  const text = useDetailStyles()
  const { contact, downstream, integrations, claims, domains, notes, hints } = vendor
  const rows: readonly (readonly [string, string])[] = [
    ['What it does', vendor.does],
    [
      'Meets patient data',
      vendor.phiWhat === '' ? PHI_WORDS[vendor.phi] : `${PHI_WORDS[vendor.phi]}: ${vendor.phiWhat}`,
    ],
    [
      'Connected by hand',
      integrations
        .map(
          ({ kind, name, note }) => `${INTEGRATION_KINDS[kind]}: ${name}${note === '' ? '' : ` (${note})`}`,
        )
        .join('\n'),
    ],
    [
      'Hands data on to',
      downstream.map(({ name, does }) => (does === '' ? name : `${name}: ${does}`)).join('\n'),
    ],
    [
      'Whom to ask',
      contact === null
        ? ''
        : [contact.name, contact.email, contact.phone].filter(one => one !== '').join('\n'),
    ],
    ['Domains', domains.join('\n')],
    ['Says of itself', claims.join('\n')],
    ['Notes', notes],
  ]
  return (
    <>
      <h2 className={text.title}>What is on record</h2>
      <dl className={styles.facts}>
        {rows
          .filter(([, words]) => words !== '')
          .map(([label, words]) => (
            <FactRow key={label} label={label} words={words} />
          ))}
      </dl>
      {claims.length > 0 && (
        <p className={text.soft}>What a vendor says of itself is no agreement and no report.</p>
      )}
      {hints !== null && (
        <p className={text.soft}>
          {hints.source}
          {hints.form !== null && (
            <>
              {' '}
              <Outside address={hints.form}>Its form of agreement</Outside>
            </>
          )}
        </p>
      )}
    </>
  )
}

function FactRow({ label, words }: { label: string; words: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <bdi>{words}</bdi>
      </dd>
    </>
  )
}
