import type {
  closePerson,
  InvitationLink,
  inviteAgain,
  Person,
  reopenPerson,
  resetPerson,
} from '../../api/contracts/people.ts'
import { call } from '../parts/call.ts'
import type { Confirmation } from './confirm-dialog.tsx'

/** Something that is done to an account as a whole. */
export interface PersonAct extends Confirmation {
  /** On the button beside the person. */
  readonly word: string
  /** @returns the link to hand over, where it makes one */
  readonly run: (params: { readonly id: string }) => Promise<InvitationLink | null>
}

const AGAIN: PersonAct = {
  word: 'Make a new link',
  title: 'Make a new invitation link?',
  sentences: ['The link that was made before opens nothing any more.'],
  act: 'Make a new link',
  run: async params =>
    (await call<typeof inviteAgain>('POST', '/api/people/:id/invite-again', { params })).link,
}

const RESET: PersonAct = {
  word: 'Reset the sign-in',
  title: 'Reset this person’s sign-in?',
  sentences: [
    'Their sessions and API tokens end now; password and second factors are void. The roles stay.',
    'You get a link that opens once, within a day. Make sure that it is the person themselves who asks for it.',
  ],
  act: 'Reset the sign-in',
  run: async params => (await call<typeof resetPerson>('POST', '/api/people/:id/reset', { params })).link,
}

const CLOSE: PersonAct = {
  word: 'Close the account',
  title: 'Close this account?',
  sentences: [
    'Their sessions and API tokens end now, and nothing opens Ward for them any more.',
    'The account and all that was done with it stay on record. You can reopen it.',
  ],
  act: 'Close the account',
  run: async params => {
    await call<typeof closePerson>('POST', '/api/people/:id/close', { params })
    return null
  },
}

const REOPEN: PersonAct = {
  word: 'Reopen the account',
  title: 'Reopen this account?',
  sentences: [
    'The person gets back the roles that are listed here. Take away what they should not have before you hand the link over.',
    'They choose a new password with the link that you get.',
  ],
  act: 'Reopen the account',
  run: async params => (await call<typeof reopenPerson>('POST', '/api/people/:id/reopen', { params })).link,
}

/** What may be done to the account in its state. One's own sign-in is reset by somebody else. */
export function actsFor({ state, kind, id }: Person, me: { readonly id: string }): readonly PersonAct[] {
  if (kind === 'break-glass') return []
  if (state === 'closed') return [REOPEN]
  if (state === 'invited') return [AGAIN, CLOSE]
  return id === me.id ? [CLOSE] : [RESET, CLOSE]
}
