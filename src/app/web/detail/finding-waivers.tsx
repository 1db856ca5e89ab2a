import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { VerdictRow } from '../../../assess/assess.ts'
import type { ShownWaiver } from '../../api/contracts/waivers.ts'
import { useClinicAgain } from '../parts/clinic-again.ts'
import { useTenant } from '../parts/tenant.ts'
import type { Loaded } from '../parts/use-loaded.ts'
import { useDetailStyles } from './detail-styles.ts'
import { useFormStyles } from './form-styles.ts'
import { NotRead } from './not-read.tsx'
import { Said } from './said.tsx'
import type { WaiversAnswer } from './use-finding.ts'
import { useOpened } from './use-opened.ts'
import { waivable } from './waive-form.ts'
import { WaiveForm } from './waive-form-view.tsx'
import { waiverCards } from './waiver-cards.ts'
import { WaiverCardView } from './waiver-card-view.tsx'

/** What is accepted of a check for a time, what is asked for, and how both are decided about. */
export function FindingWaivers({
  row,
  loaded,
  again,
}: {
  row: VerdictRow
  loaded: Loaded<WaiversAnswer>
  again: () => void
}) {
  const text = useDetailStyles()
  const styles = useFormStyles()
  const { permissions } = useTenant()
  const clinicAgain = useClinicAgain()
  const { open, begin, cancel, done } = useOpened<string>()
  const [said, setSaid] = useState<string | null>(null)
  const kept = loaded.state === 'shown' ? loaded.value.waivers : []
  const cards = waiverCards(row.waived, kept)
  const { whole, entities } = waivable(row)
  const mayAsk = permissions.includes('waivers:request') && (whole || entities.length > 0)
  if (cards.length === 0 && !mayAsk && loaded.state !== 'failed') return null
  const openForm = (form: string) => {
    setSaid(null)
    begin(form)
  }
  const decided = (sentence: string) => {
    done()
    setSaid(sentence)
    again()
    clinicAgain()
  }
  const renewed: ShownWaiver | null = kept.find(({ id }) => open === `renew ${id}`) ?? null
  return (
    <>
      <h3 className={text.title}>Accepted for a time</h3>
      {cards.length === 0 && <p className={text.text}>Nothing is accepted here.</p>}
      {cards.map(card => (
        <WaiverCardView
          key={card.key}
          card={card}
          open={open}
          begin={openForm}
          cancel={cancel}
          decided={decided}
          again={again}
          mayRenew={mayAsk}
        />
      ))}
      <Said sentence={said} />
      {loaded.state === 'failed' && <NotRead sentence={loaded.sentence} again={again} />}
      {loaded.state === 'shown' && mayAsk && open === null && (
        <div className={styles.buttons}>
          <Button size="small" data-opens="ask" onClick={() => openForm('ask')}>
            Ask to accept it until a day
          </Button>
        </div>
      )}
      {loaded.state === 'shown' && mayAsk && (open === 'ask' || renewed !== null) && (
        <WaiveForm
          // Another waiver is another form.
          key={open}
          row={row}
          waivers={kept}
          renewed={renewed}
          today={loaded.value.today}
          asked={() => decided('It is asked for. It excuses nothing until a security officer approves it.')}
          again={again}
          cancel={cancel}
        />
      )}
    </>
  )
}
