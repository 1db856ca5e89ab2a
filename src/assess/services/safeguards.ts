import type { Citation } from '../../base/hipaa/citation.ts'
import type { Capability } from '../licensing/capabilities.ts'

/** A safeguard that a person's plan can enforce for them, or cannot. */
export interface Safeguard {
  readonly id: string
  readonly title: string
  /** What is missing without it, in one sentence. */
  readonly without: string
  /** Any of these is enough. */
  readonly capabilities: readonly Capability[]
  readonly cites: readonly Citation[]
  /** Licensed for each person; else one licence for the tenant is enough to switch it on. */
  readonly perPerson: boolean
}

/**
 * What a clinic's plans enforce or cannot. A plan that lacks one leaves the requirement open: it is answered by another
 * plan, or in another way. Which plan carries what is Ward's reading of Microsoft's list (assess/licensing/capabilities).
 */
export const SAFEGUARDS: readonly Safeguard[] = [
  {
    id: 'conditional-access',
    title: 'Conditional Access',
    without: 'Nobody can ask more of a sign-in from an unknown computer or country.',
    capabilities: ['entra-id-p1'],
    cites: ['164.312(a)(1)', '164.312(d)'],
    perPerson: true,
  },
  {
    id: 'devices',
    title: 'Phones and computers under rules (Intune)',
    without: 'A lost phone or computer cannot be locked or wiped by rule.',
    capabilities: ['intune'],
    cites: ['164.310(d)(1)', '164.312(a)(2)(iv)'],
    perPerson: true,
  },
  {
    id: 'message-encryption',
    title: 'Encrypted mail to people outside',
    without: 'Mail to a patient or another practice cannot be encrypted for its reader.',
    capabilities: ['message-encryption'],
    cites: ['164.312(e)(1)', '164.312(e)(2)(ii)'],
    perPerson: true,
  },
  {
    id: 'data-loss-prevention',
    title: 'Data Loss Prevention for mail and files',
    without: 'Nothing notices when identifiers of patients are about to leave.',
    capabilities: ['data-loss-prevention'],
    cites: ['164.308(a)(1)(ii)(B)', '164.312(e)(1)'],
    perPerson: true,
  },
  {
    id: 'sensitivity-labels',
    title: 'Sensitivity labels',
    without: 'A file cannot carry its own encryption with it.',
    capabilities: ['sensitivity-labels'],
    cites: ['164.312(a)(2)(iv)'],
    perPerson: true,
  },
  {
    id: 'defender-mail',
    title: 'Links and attachments looked at (Defender for Office 365)',
    without: 'Links and attachments are opened without being looked at first.',
    capabilities: ['defender-for-office-365-p1'],
    cites: ['164.308(a)(5)(ii)(B)'],
    perPerson: true,
  },
  {
    id: 'defender-computers',
    title: 'Computers watched for malware (Defender for Endpoint)',
    without: 'Nobody sees in one place what runs on the computers.',
    capabilities: ['defender-for-endpoint'],
    cites: ['164.308(a)(5)(ii)(B)'],
    perPerson: true,
  },
  {
    id: 'archive-and-hold',
    title: 'Mailbox archive and holds',
    without: 'Mail can be deleted for good, also where it is needed as evidence.',
    capabilities: ['archive-and-hold'],
    cites: ['164.312(c)(1)', '164.316(b)(2)(i)'],
    perPerson: true,
  },
  {
    id: 'audit-premium',
    title: 'Audit (Premium)',
    without: 'Audit records are kept for a shorter time, and fewer kinds of them.',
    capabilities: ['audit-premium'],
    cites: ['164.312(b)'],
    perPerson: true,
  },
  {
    id: 'customer-lockbox',
    title: 'Customer Lockbox',
    without: 'Microsoft’s engineers do not ask before they see content.',
    capabilities: ['customer-lockbox'],
    cites: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
    perPerson: false,
  },
]
