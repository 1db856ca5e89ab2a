import { mergeClasses } from '@fluentui/react-components'
import { longDayWords } from '../../../assess/words.ts'
import { GoTo } from '../parts/go.tsx'
import { useContactStyles } from './contact-styles.ts'
import { ALARM_LINKS, alarmLink } from './contact-words.ts'
import type { ShownContact } from './use-contact.ts'

/** What is wrong with the contact, the worst first, each with what to do about it. */
export function WhatToDo({ shown: { contact, alarms, mine, because } }: { shown: ShownContact }) {
  const styles = useContactStyles()
  if (contact === null) {
    return (
      <>
        <p className={styles.text}>
          Microsoft writes to this person when patient data in its services may have been breached. They hold
          an administrator’s role, and somebody reads their mail every working day.
        </p>
        {mine === null ? (
          <p className={styles.soft}>An officer of the practice records who it is.</p>
        ) : (
          <div className={styles.acts}>
            <GoTo className={styles.link} address="/contact?do=designate">
              Designate the contact
            </GoTo>
            <GoTo className={styles.link} address="/contact?do=default">
              Record who became it by accepting the agreement in the portal
            </GoTo>
          </div>
        )}
      </>
    )
  }
  if (alarms.length === 0) return null
  const refused =
    mine !== null && !mine.entitled && alarms.some(({ id }) => ALARM_LINKS[id] !== alarmLink(id, mine))
  return (
    <>
      <ul className={styles.todo} aria-label="What to do">
        {alarms.map(({ id, weight, sentence, since, todo }) => {
          const link = alarmLink(id, mine)
          return (
            <li key={id} className={mergeClasses(styles.one, weight === 'now' && styles.now)}>
              <div>
                <span className={styles.mark}>
                  {weight === 'now' ? 'At once' : 'To do'}
                  {since === null ? '' : `, since ${longDayWords(since)}`}
                </span>
                {/* What the page says first is not said again. */}
                {sentence !== because && <p className={styles.says}>{sentence}</p>}
                <p className={sentence === because ? styles.says : styles.does}>{todo}</p>
              </div>
              {link !== undefined && (
                <GoTo className={styles.link} address={link.address}>
                  {link.label}
                </GoTo>
              )}
            </li>
          )
        })}
      </ul>
      {refused && <p className={styles.text}>{`${mine.why} ${mine.remedy ?? ''}`}</p>}
    </>
  )
}
