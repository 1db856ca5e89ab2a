import type { Role } from './roles.ts'

interface SecondPersonRule {
  readonly does: string
  /** Who may approve it. */
  readonly approvers: readonly Role[]
  readonly cites: string
  /** What they are called together in a sentence; the security officer unless given. */
  readonly called?: string
  /** What is said to whoever did the one half and wants the other, and what stands on record where nobody else was there. */
  readonly own?: string
  readonly alone?: string
}

/**
 * What one person asks for and another approves (separation of duties: NIST SP 800-53 rev. 5, AC-5). Who answers for
 * security is one named person by 45 CFR 164.308(a)(2); what that person accepts is risk management.
 */
export const SECOND_PERSON = {
  waiver: {
    does: 'accept a deviation for a time',
    approvers: ['security-officer'],
    cites: '45 CFR 164.308(a)(1)(ii)(B)',
  },
  'risk-acceptance': {
    does: 'accept a risk',
    approvers: ['security-officer'],
    cites: '45 CFR 164.308(a)(1)(ii)(B)',
  },
  // Whoever may sign agreements: whether one is needed is as much the Privacy Rule's question as the Security Rule's.
  'vendor-exception': {
    does: 'settle that a vendor or an app needs no agreement',
    approvers: ['hipaa-administrator', 'privacy-officer', 'security-officer', 'owner'],
    cites: '45 CFR 164.502(e), 164.308(b)',
    called: 'officer or owner',
  },
  // The maker of the link has the one half of what proves who signs; whoever has both can sign in the other side's name.
  'outside-code': {
    does: 'take the code of a signer outside',
    approvers: ['hipaa-administrator', 'privacy-officer', 'security-officer', 'owner'],
    cites: '45 CFR 164.312(d)',
    called: 'officer or owner',
    own: 'You made the link. Another officer or owner takes the code here and tells it to the signer.',
    alone: 'Link and code were handed out by one person: there was no second officer or owner at that time.',
  },
} as const satisfies Readonly<Record<string, SecondPersonRule>>

export type TwoPersonAct = keyof typeof SECOND_PERSON

/** Somebody who may sign in, with the roles that hold for the tenant now. */
export interface PersonWithRoles {
  readonly id: string
  readonly roles: readonly Role[]
}

export type SecondPersonAnswer =
  /** Another person approves, or the officer approves what somebody else asked for. */
  | { readonly may: true; readonly alone: false }
  /** There is nobody else: it may be done, and the sentence goes on the record beside it. */
  | { readonly may: true; readonly alone: true; readonly onRecord: string }
  | { readonly may: false; readonly why: 'not-an-approver' | 'own-request'; readonly sentence: string }

/**
 * Whether this person may approve what that person asked for. People who cannot sign in now are left out by the caller.
 * @param asked.people everybody with a role in the tenant now, the approver among them
 */
export function needsSecondPerson(
  act: TwoPersonAct,
  asked: {
    readonly requester: string
    readonly approver: string
    readonly people: readonly PersonWithRoles[]
  },
): SecondPersonAnswer {
  const rule: SecondPersonRule = SECOND_PERSON[act]
  const { approvers, called = 'security officer' } = rule
  const able = asked.people.filter(({ roles }) => roles.some(role => approvers.includes(role)))
  if (!able.some(({ id }) => id === asked.approver)) {
    return {
      may: false,
      why: 'not-an-approver',
      sentence: `Only ${called === 'security officer' ? 'the security officer' : `an ${called}`} approves this. Ask them to look at it.`,
    }
  }
  if (asked.requester !== asked.approver) return { may: true, alone: false }
  if (able.some(({ id }) => id !== asked.approver)) {
    return {
      may: false,
      why: 'own-request',
      sentence: rule.own ?? `You asked for this yourself. Another ${called} approves it.`,
    }
  }
  return {
    may: true,
    alone: true,
    onRecord:
      rule.alone ?? `Asked for and approved by one person: there was no second ${called} at that time.`,
  }
}
