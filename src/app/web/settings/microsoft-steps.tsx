import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useAccountStyles } from '../account/account-styles.ts'
import { CopyButton } from '../parts/copy-button.tsx'

const useStyles = makeStyles({
  box: {
    margin: '0 0 20px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& > summary': { ...typographyStyles.body1Strong, cursor: 'pointer' },
  },
  steps: {
    ...typographyStyles.body1,
    margin: '12px 0 0',
    paddingLeft: '20px',
    '& > li': { margin: '0 0 10px' },
  },
  copied: { margin: '6px 0 0' },
})

/** What to click in Microsoft Entra, in short; the whole stands in docs/guide/microsoft-sign-in.md. */
export function MicrosoftSteps({ callback, isOpen }: { callback: string; isOpen: boolean }) {
  const styles = useStyles()
  const text = useAccountStyles()
  return (
    <details className={styles.box} open={isOpen}>
      <summary>What to click in Microsoft Entra</summary>
      <ol className={styles.steps}>
        <li>
          Open entra.microsoft.com as Cloud Application Administrator. Choose <b>App registrations</b>,{' '}
          <b>New registration</b>. Name it Ward; under supported account types choose{' '}
          <b>Accounts in this organizational directory only</b>.
        </li>
        <li>
          From <b>Overview</b>, take the <b>Application (client) ID</b> and the <b>Directory (tenant) ID</b>.
        </li>
        <li>
          Under <b>Authentication</b>, add the platform <b>Web</b> with this redirect URI, in exactly these
          letters:
          <span className={`${text.copied} ${styles.copied}`}>
            <code className={text.secret}>{callback}</code>
            <CopyButton text={callback} what="the redirect URI" />
          </span>
        </li>
        <li>
          Under <b>Certificates &amp; secrets</b>, choose <b>New client secret</b>. Copy its <b>Value</b> at
          once; the Secret ID beside it is something else. Put its end into your calendar: on that day sign-in
          with Microsoft stops.
        </li>
        <li>
          Under <b>Token configuration</b>, choose <b>Add groups claim</b>,{' '}
          <b>Groups assigned to the application</b>. Then <b>Add optional claim</b>, <b>ID</b>, <b>email</b>{' '}
          and <b>auth_time</b>.
        </li>
        <li>
          Under <b>Enterprise applications</b>, open Ward. Set <b>Assignment required?</b> to <b>Yes</b>, and
          add the groups that may use Ward under <b>Users and groups</b>. Then choose{' '}
          <b>Grant admin consent</b> under <b>API permissions</b> of the registration.
        </li>
      </ol>
    </details>
  )
}
