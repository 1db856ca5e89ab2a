import type { ShownAgreement, SideShown } from '../../api/contracts/agreement-parts.ts'
import { dayText } from '../calendar/day-words.ts'
import { useLinkStyles } from '../calendar/link-styles.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { GoTo } from '../parts/go.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { signAddress } from './act-forms.tsx'
import { DocumentLink } from './document-link.tsx'
import { usePanelStyles } from './panel-styles.ts'

/** Who signed for each side, how that is known, and the way to the proof. */
export function AgreementSides({ agreement, tenant }: { agreement: ShownAgreement; tenant: MyTenant }) {
  const text = useDetailStyles()
  const { ours, theirs, party, document } = agreement
  return (
    <>
      <h2 className={text.title}>Signatures</h2>
      <OneSide who="We" side={ours} id={agreement.id} tenant={tenant} />
      <OneSide who={party.name} side={theirs} id={agreement.id} tenant={tenant} />
      {document !== null && (
        <p className={text.text}>
          <DocumentLink tenant={tenant.name} sha256={document.sha256}>
            {document.from === 'draft' ? 'Open Ward’s draft' : 'Open the paper'}
          </DocumentLink>
          {` (PDF, ${document.pages} ${document.pages === 1 ? 'page' : 'pages'})`}
        </p>
      )}
    </>
  )
}

function OneSide({ who, side, id, tenant }: { who: string; side: SideShown; id: string; tenant: MyTenant }) {
  const styles = usePanelStyles()
  const text = useDetailStyles()
  const { link } = useLinkStyles()
  return (
    <div className={styles.part}>
      <strong>
        <bdi>{who}</bdi>
      </strong>
      <p className={text.text}>
        <bdi>{sideText(side)}</bdi>
      </p>
      {side.attested !== null && (
        <p className={text.soft}>
          <bdi>{`Ward did not see this signature. ${side.attested.name} (${side.attested.capacity}) attested it on ${dayText(side.attested.at.slice(0, 10))}.`}</bdi>
        </p>
      )}
      {side.signature !== null && (
        <GoTo address={signAddress(side.signature, id)} className={link}>
          {side.state === 'asked' ? 'Go to the request' : 'See the signature and its proof'}
        </GoTo>
      )}
      {side.sealed !== null && (
        <p className={text.text}>
          <DocumentLink tenant={tenant.name} sha256={side.sealed}>
            Open the sealed copy with its certificate
          </DocumentLink>
        </p>
      )}
    </div>
  )
}

/** How far one side is, in a sentence. */
export function sideText({ state, signer, asked, why }: SideShown): string {
  switch (state) {
    case 'signed':
      return signer === null
        ? 'Signed.'
        : `Signed by ${signer.name}, ${signer.title}, on ${dayText(signer.at.slice(0, 10))}.`
    case 'asked':
      return asked === null
        ? 'Asked to sign; not signed yet.'
        : `${asked.name} (${asked.email}) is asked to sign, until ${dayText(asked.ends.slice(0, 10))}.`
    case 'declined':
      return `Declined${why === null ? '.' : `: ${why}`}`
    case 'ran-out':
      return `The request to sign came to nothing${why === null ? '.' : `: ${why}`} Ask anew.`
    case 'not-needed':
      return 'Nothing is signed on this side: a law requires the arrangement.'
    case 'open':
      return 'Not signed.'
  }
}
