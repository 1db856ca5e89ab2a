import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Instant } from '../../../base/time.ts'
import { useAccountStyles } from '../account/account-styles.ts'
import { Section } from '../account/section.tsx'
import { CopyButton } from '../parts/copy-button.tsx'
import { momentWords } from '../parts/text.ts'
import type { Settings } from './shown-settings.ts'

export const useFactStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '4px 20px',
    margin: '0 0 12px',
    overflowWrap: 'anywhere',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0 },
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', '& dd': { marginBottom: '6px' } },
  },
})

/** A command for the terminal, to be copied. */
function Command({ text, what }: { text: string; what: string }) {
  const styles = useAccountStyles()
  return (
    <p className={styles.copied}>
      <code className={styles.secret}>{text}</code>
      <CopyButton text={text} what={what} />
    </p>
  )
}

export function BackupSection({ backup: { last } }: Pick<Settings, 'backup'>) {
  const styles = useAccountStyles()
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  return (
    <Section title="Backup">
      <p className={styles.text}>
        <strong>
          {last === null
            ? 'No backup stands in the evidence log.'
            : `The last backup was made on ${momentWords(last.at as Instant)}, by ${last.by}.`}
        </strong>
      </p>
      <p className={styles.text}>
        The command copies the whole data folder, all tenants, into one sealed file while Ward is in use, and
        proves the copy. Have the machine run it every night, onto another disk. The key is not in the file:
        keep it elsewhere, or nobody can open it.
      </p>
      <Command text={`ward backup --to ward-${today}.backup`} what="the command" />
      <p className={styles.soft}>
        Restore one into an empty folder every quarter, with ward restore: a backup that was never restored is
        a hope (45 CFR 164.308(a)(7)(ii)(D)).
      </p>
    </Section>
  )
}

const ENCRYPTION = {
  ward: 'Ward encrypts with its TLS certificate.',
  proxy: 'A proxy in front of Ward encrypts; Ward itself speaks without TLS.',
  'this-machine': 'Only this machine reaches Ward, so nothing travels over the network.',
} as const satisfies Readonly<Record<Settings['encryption'], string>>

export function AddressSection({ settings }: { settings: Settings }) {
  const styles = useAccountStyles()
  const facts = useFactStyles()
  return (
    <Section title="Address and encryption">
      <dl className={facts.facts}>
        <dt>People open</dt>
        <dd>{settings.address}</dd>
        <dt>Ward listens on</dt>
        <dd>{settings.listens.join(', ')}</dd>
        <dt>Encryption</dt>
        <dd>{ENCRYPTION[settings.encryption]}</dd>
      </dl>
      <p className={styles.soft}>
        This is decided when Ward is started, with --public-url, --tls-cert and --tls-key. The terminal tells
        where each setting comes from:
      </p>
      <Command text="ward config explain" what="the command" />
    </Section>
  )
}

export function MetricsSection({ settings: { metrics, address } }: { settings: Settings }) {
  const styles = useAccountStyles()
  return (
    <Section title="Metrics">
      <p className={styles.text}>
        {`A collector such as Prometheus reads at ${address}${metrics.path} how Ward runs: requests, times, memory. Nothing in it names a person or a patient.`}
      </p>
      <p className={styles.soft}>
        {metrics.elsewhere
          ? 'Collectors on other machines may ask with the token of the setting WARD_METRICS_TOKEN.'
          : 'Only this machine may ask. For a collector elsewhere, start Ward with the setting WARD_METRICS_TOKEN.'}
      </p>
    </Section>
  )
}
