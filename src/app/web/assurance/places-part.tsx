import { longDayWords } from '../../../assess/words.ts'
import type { ShownPlace } from '../../api/contracts/assurance.ts'
import { useContactStyles } from '../contact/contact-styles.ts'
import { GoTo } from '../parts/go.tsx'
import { AGREEMENT_WORDS, ENCRYPTION_WORDS, PLACE_MARKS, placeKindTitle } from './assurance-words.ts'
import { MarkedList, MarkedRow } from './marked.tsx'
import type { StatusColour } from './standing-mark.tsx'
import type { PartGiven } from './use-assurance.ts'

const COLOURS: Readonly<Record<ShownPlace['status']['state'], StatusColour>> = {
  settled: 'good',
  'look-again': 'soon',
  open: 'bad',
  over: 'over',
}

/** Where patient data lies: who runs each place, how it is encrypted, whether an agreement stands behind it. */
export function PlacesPart({
  shown: { places, suggestions, may },
  chosen,
}: PartGiven & { chosen: string | null }) {
  const styles = useContactStyles()
  return (
    <section aria-label="Places of ePHI">
      {may.change && (
        <p className={styles.acts}>
          <GoTo className={styles.link} address="/assurance?part=places&form=place">
            Add a place
          </GoTo>
        </p>
      )}
      {suggestions.length > 0 && (
        <>
          <h2 className={styles.title}>Ward itself is such a place</h2>
          <p className={styles.text}>What Ward knows of itself. Who runs it, only you can say.</p>
          <MarkedList label="Places that nobody has looked at">
            {suggestions.map(({ id, name, holds, how, ask }) => (
              <MarkedRow
                key={id}
                title={name}
                says={ask}
                soft={`${holds}${how === '' ? '' : ` ${how}`}`}
                mark="Not looked at"
                colour="wants"
                acts={
                  may.change && (
                    <GoTo
                      className={styles.link}
                      address={`/assurance?part=places&form=place&place=${id}`}
                      aria-label={`Say what holds of ${name}`}
                    >
                      Say what holds
                    </GoTo>
                  )
                }
              />
            ))}
          </MarkedList>
        </>
      )}
      {places.length > 0 && (
        <>
          <h2 className={styles.title}>On record</h2>
          <MarkedList label="Places on record">
            {places.map(place => (
              <PlaceRow key={place.id} place={place} open={place.id === chosen} mayChange={may.change} />
            ))}
          </MarkedList>
        </>
      )}
    </section>
  )
}

function PlaceRow({ place, open, mayChange }: { place: ShownPlace; open: boolean; mayChange: boolean }) {
  const styles = useContactStyles()
  const { id, name, status, runs, provider, encryption, how, agreement, why, looked, holds, onRecord } = place
  const who = runs === 'ourselves' ? 'We run it ourselves' : `Run by ${provider?.name ?? 'a provider'}`
  return (
    <MarkedRow
      title={name}
      says={status.sentence}
      soft={`${placeKindTitle(place)}. ${who}. Looked at by ${looked.name} on ${longDayWords(looked.on)}.`}
      mark={PLACE_MARKS[status.state]}
      colour={COLOURS[status.state]}
      acts={
        <>
          {!open && (
            <GoTo
              className={styles.link}
              address={`/assurance?part=places&place=${id}`}
              aria-label={`Show ${name}`}
            >
              Show
            </GoTo>
          )}
          {mayChange && (
            <GoTo
              className={styles.link}
              address={`/assurance?part=places&form=place&place=${id}`}
              aria-label={`Look again at ${name}`}
            >
              Look again
            </GoTo>
          )}
        </>
      }
    >
      {open && (
        <dl className={styles.list}>
          {(
            [
              ['Holds', holds],
              ['Encrypted', `${ENCRYPTION_WORDS[encryption]}${how === '' ? '' : `: ${how}`}`],
              ['Agreement', `${AGREEMENT_WORDS[agreement]}${why === '' ? '' : `: ${why}`}`],
              ...(onRecord === null
                ? []
                : [
                    [
                      'On record',
                      <GoTo
                        key={onRecord.id}
                        className={styles.link}
                        address={`/agreements?agreement=${onRecord.id}`}
                      >
                        {`${onRecord.title}: ${onRecord.sentence}`}
                      </GoTo>,
                    ] as const,
                  ]),
              ['Look again by', longDayWords(status.due)],
            ] as const
          ).map(([term, answer]) => (
            <div key={term} className={styles.row}>
              <dt className={styles.term}>{term}</dt>
              <dd className={styles.answer}>{answer}</dd>
            </div>
          ))}
        </dl>
      )}
    </MarkedRow>
  )
}
