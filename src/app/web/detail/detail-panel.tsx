import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { STATUS_WORDS } from '../../../assess/posture/status-words.ts'
import { SEVERITY_WORDS, serviceOf, serviceWord, VERDICT_WORDS } from '../../../assess/words.ts'
import type { Clinic } from '../load-clinic.ts'
import { StatusMark, statusColour } from '../parts/status-mark.tsx'
import { Loading } from '../parts/states.tsx'
import type { Details } from '../parts/use-details.ts'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { boundWord, SAFEGUARD_WORDS } from '../requirements/words.ts'
import { useMedia, verdictColour } from '../theme.ts'
import { Moves } from './moves.tsx'

/** What is in the details comes when they are opened: the first page does not wait for it. */
const FindingDetail = lazy(async () => ({ default: (await import('./finding-detail.tsx')).FindingDetail }))
const RequirementDetail = lazy(async () => ({
  default: (await import('./requirement-detail.tsx')).RequirementDetail,
}))

const useStyles = makeStyles({
  drawer: {
    // Without the room that is kept for the page’s scrollbar: 100vw would reach over it, and shift a narrow panel.
    maxWidth: '100%',
    overflowWrap: 'anywhere',
  },
  meta: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    margin: '4px 0 0',
  },
  soft: { color: tokens.colorNeutralForeground2 },
})

/**
 * The details of one check or one requirement beside the page. Escape closes it; the address names it. A check opened
 * from a requirement lies on top of it: closing the check shows the requirement again.
 */
export function DetailPanel({
  assessment,
  posture,
  rows,
  details,
}: Clinic & {
  /** The rows of the page in their order, as `data-row` calls them. */
  rows: readonly string[]
  details: Details
}) {
  const styles = useStyles()
  const isNarrow = useMedia('(max-width: 720px)')
  const shown = shownDetails({ assessment, posture }, details)
  useFocusStaysInside(shown?.row)
  return (
    <OverlayDrawer
      className={styles.drawer}
      position="end"
      size={isNarrow ? 'full' : 'medium'}
      open={shown !== null}
      // At once: nothing moves under a person who goes through the list by keyboard.
      surfaceMotion={null}
      backdropMotion={null}
      onOpenChange={(_, { open }) => !open && details.close()}
      aria-labelledby="details-title"
    >
      {shown !== null && (
        <>
          <DrawerHeader>
            <DrawerHeaderTitle
              heading={{ id: 'details-title' }}
              action={
                <Button
                  appearance="subtle"
                  aria-label={shown.isOnTop ? 'Back to the requirement' : 'Close the details'}
                  onClick={details.close}
                >
                  {shown.isOnTop ? 'Back' : 'Close'}
                </Button>
              }
            >
              {shown.title}
            </DrawerHeaderTitle>
            <p className={styles.meta}>{shown.meta}</p>
            <Moves rows={rows} row={shown.row} choose={details.choose} />
          </DrawerHeader>
          <DrawerBody id={BODY} key={shown.row} tabIndex={0} role="region" aria-labelledby="details-title">
            <Suspense fallback={<Loading />}>{shown.body}</Suspense>
          </DrawerBody>
        </>
      )}
    </OverlayDrawer>
  )
}

const BODY = 'details-body'

/** What was focused may go with the details it stood in: then the focus goes to those that are shown in their place. */
function useFocusStaysInside(row: string | undefined): void {
  const last = useRef(row)
  useEffect(() => {
    const isOther = last.current !== undefined && last.current !== row
    last.current = row
    if (isOther && document.activeElement === document.body) document.getElementById(BODY)?.focus()
  }, [row])
}

interface Shown {
  readonly row: string
  readonly title: string
  readonly meta: ReactNode
  readonly body: ReactNode
  /** A check over the requirement it was opened from. */
  readonly isOnTop: boolean
}

/** What the address asks for; null for what is not there, such as a check of a later Ward. */
function shownDetails({ assessment, posture }: Clinic, details: Details): Shown | null {
  const { check, requirement: citation } = details.view
  const row = assessment.verdicts.find(one => one.check === check)
  const requirement = posture.requirements.find(one => one.citation === citation)
  if (row !== undefined) {
    return {
      row: row.check,
      title: row.title,
      isOnTop: requirement !== undefined,
      meta: (
        <>
          <VerdictMark verdict={row.verdict} />
          <strong style={{ color: verdictColour(row.verdict) }}>{VERDICT_WORDS[row.verdict].word}</strong>
          <Quiet>{`${SEVERITY_WORDS[row.severity]} · ${serviceWord(serviceOf(row.check))}`}</Quiet>
        </>
      ),
      body: <FindingDetail row={row} assessment={assessment} posture={posture} details={details} />,
    }
  }
  if (requirement === undefined) return null
  return {
    row: requirement.citation,
    title: requirement.title,
    isOnTop: false,
    meta: (
      <>
        <StatusMark status={requirement.status} />
        <strong style={{ color: statusColour(requirement.status) }}>
          {STATUS_WORDS[requirement.status].word}
        </strong>
        <Quiet>
          {`45 CFR ${requirement.citation} · ${boundWord(requirement)} · ${SAFEGUARD_WORDS[requirement.safeguard]}`}
        </Quiet>
      </>
    ),
    body: <RequirementDetail requirement={requirement} chooseCheck={details.chooseCheck} />,
  }
}

function Quiet({ children }: { children: string }) {
  return <span className={useStyles().soft}>{children}</span>
}
