import { makeStyles } from '@fluentui/react-components'
import { PLACES } from '../../../base/vendors/found.ts'
import { longDayWords } from '../../../assess/words.ts'
import type { ShownVendor } from '../../api/contracts/vendors.ts'
import { ListRow, RowList } from '../parts/list-row.tsx'
import { Small, Soft } from '../parts/row-text.tsx'
import { ResultMark } from './result-mark.tsx'
import { listed, resultWord } from './vendor-words.ts'

const useStyles = makeStyles({ line: { display: 'block' } })

const PHI_WORDS = {
  yes: 'Meets patient data',
  no: 'Said to meet no patient data',
  unknown: 'Whether it meets patient data, nobody has said',
} as const

/** One row for each vendor: who it is, what it does for the practice, where it stands. */
export function VendorList(props: {
  vendors: readonly ShownVendor[]
  open: string | null
  choose: (id: string) => void
}) {
  const { vendors, open, choose } = props
  const styles = useStyles()
  return (
    <RowList>
      {vendors.map(vendor => (
        <li key={vendor.id}>
          <ListRow
            row={vendor.id}
            isOpen={open === vendor.id}
            choose={choose}
            mark={<ResultMark result={vendor.standing.result} />}
            title={<bdi>{vendor.name}</bdi>}
            meta={
              <>
                <span className={styles.line}>{resultWord(vendor.standing.result)}</span>
                <span className={styles.line}>{untilWords(vendor)}</span>
              </>
            }
          >
            <Soft>
              <bdi>
                {vendor.does === '' ? 'What it does for the practice is not written down.' : vendor.does}
              </bdi>
            </Soft>
            <Small>
              {PHI_WORDS[vendor.phi]}
              {vendor.apps > 0 &&
                ` · ${vendor.apps === 1 ? 'one app or connection' : `${vendor.apps} apps and connections`}`}
              {vendor.places.length > 0 && ` · reaches ${listed(vendor.places.map(place => PLACES[place]))}`}
            </Small>
          </ListRow>
        </li>
      ))}
    </RowList>
  )
}

/** The last day of what decides. */
function untilWords({ standing, settlement, retired }: ShownVendor): string {
  if (retired !== null) return `No longer used since ${longDayWords(retired.on)}`
  const { agreement, result } = standing
  if (result === 'not_needed' || result === 'no_phi') {
    return settlement?.holds ? `Until ${longDayWords(settlement.holds.until)}` : ''
  }
  if (agreement?.lastDay === null || agreement === null) return result === 'baa_ok' ? 'Without an end' : ''
  return result === 'baa_expired'
    ? `Ended on ${longDayWords(agreement.lastDay)}`
    : `Until ${longDayWords(agreement.lastDay)}`
}
