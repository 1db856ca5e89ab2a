import type { Recipients } from '../../collect/facts/defender/recipients.schema.ts'

/** A rule that is on and for everybody, everything read. */
export const FOR_EVERYBODY = {
  State: 'Enabled',
  SentTo: null,
  SentToMemberOf: null,
  RecipientDomainIs: null,
  ExceptIfSentTo: null,
  ExceptIfSentToMemberOf: null,
  ExceptIfRecipientDomainIs: null,
  Conditions: null,
  Exceptions: null,
} satisfies Recipients
