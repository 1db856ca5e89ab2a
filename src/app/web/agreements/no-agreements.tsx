import { useDetailStyles } from '../detail/detail-styles.ts'

/** What the list says before there is anything in it. */
export function NoAgreements({ mayChange }: { mayChange: boolean }) {
  const text = useDetailStyles()
  return (
    <div className={text.all}>
      <h2 className={text.title}>No other agreement is on record yet</h2>
      <p className={text.text}>
        Begin with those who see the most: your IT provider, the record system, billing, the answering
        service, whoever transcribes, scans or shreds.
      </p>
      <p className={text.text}>
        {mayChange
          ? 'Have the signed PDF at hand, or let Ward write a plain draft that counsel looks at before it is signed.'
          : 'An officer of the practice adds them.'}
      </p>
    </div>
  )
}
