import { defineCheck } from '../../define-check.ts'
import { counted, judgeSetting } from '../../judgement.ts'
import { both, known } from '../../truth.ts'

/** CIS Microsoft 365 Foundations 7.0.0, 1.3.2 asks the same of all web apps. The rule itself names no number. */
const LONGEST_HOURS = 3

export const owaIdleTimeout = defineCheck({
  id: 'exchange.owa-idle-timeout',
  since: '0.1',
  title: 'Idle sessions of Outlook on the web end',
  requirements: [
    {
      citation: '164.312(a)(2)(iii)',
      strength: 'supports',
      why: 'The specification asks that a session ends after a set time of inactivity; this does it for webmail.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['exchange.organization-config'],
  judge: facts => {
    const { ActivityBasedAuthenticationTimeoutEnabled, ActivityBasedAuthenticationTimeoutInterval } =
      facts['exchange.organization-config']
    const inTime = known(ActivityBasedAuthenticationTimeoutInterval, interval => {
      const hours = hoursOf(interval)
      return hours === undefined ? undefined : hours > 0 && hours <= LONGEST_HOURS
    })
    const after =
      ActivityBasedAuthenticationTimeoutInterval === undefined
        ? 'a set time'
        : inWords(ActivityBasedAuthenticationTimeoutInterval)
    return judgeSetting({
      meets: both(ActivityBasedAuthenticationTimeoutEnabled, inTime),
      properties: { ActivityBasedAuthenticationTimeoutEnabled, ActivityBasedAuthenticationTimeoutInterval },
      pass: `Outlook on the web signs idle people out after ${after}.`,
      fail:
        ActivityBasedAuthenticationTimeoutEnabled === false
          ? 'Outlook on the web never signs idle people out.'
          : `Outlook on the web signs idle people out only after ${after}; ${LONGEST_HOURS} hours is the longest this check accepts.`,
    })
  },
  rationale:
    'Webmail left open at a nursing station or on a family computer shows patients’ letters to whoever sits down next.',
  fix: {
    steps: [
      'Microsoft 365 admin center > Settings > Org settings > Security & privacy > Idle session timeout: set it for all web apps; it then takes the place of this setting',
      'Or run the command for Outlook on the web alone',
    ],
    command:
      'Set-OrganizationConfig -ActivityBasedAuthenticationTimeoutEnabled $true -ActivityBasedAuthenticationTimeoutInterval 01:00:00',
    docs: 'https://learn.microsoft.com/powershell/module/exchange/set-organizationconfig',
    impact:
      'People who leave webmail open, most of all at shared computers, sign in again; an unsent draft is kept. Undo with $false. Where the idle session timeout of all web apps is set, record that here as the alternative.',
    disturbs: 'some-staff',
    workflows: ['shared-workstations'],
  },
  equivalents: {},
})

/** "6 hours", "90 minutes"; any other time as Exchange writes it. */
function inWords(interval: string): string {
  const hours = hoursOf(interval)
  if (hours === undefined || hours === 0) return interval
  if (Number.isInteger(hours)) return counted(hours, 'hour')
  const minutes = hours * 60
  return Math.abs(minutes - Math.round(minutes)) < 1e-6 ? counted(Math.round(minutes), 'minute') : interval
}

const TIME_SPAN = /^(?:(\d{1,6})\.)?(\d{1,2}):(\d{2}):(\d{2})(?:\.\d+)?$/

/** Hours of a .NET time span, `[days.]hours:minutes:seconds`; undefined for any other text. */
function hoursOf(text: string): number | undefined {
  const [, days = '0', hours, minutes, seconds] = TIME_SPAN.exec(text.trim()) ?? []
  if (hours === undefined) return undefined
  return Number(days) * 24 + Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600
}
