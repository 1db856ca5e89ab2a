import { NOTICE_FIELD_ROWS, NOTICE_FIELDS, type NoticeField } from '../../base/contact/accepted.ts'
import { foldName } from '../../base/contact/role-held.ts'
import type { Instant } from '../../base/time.ts'
import type { Contact } from './contact-body.ts'
import type { NoticeFacts } from './directory.ts'

export interface ComparedField {
  readonly field: NoticeField
  readonly title: string
  readonly property: string | null
  readonly path: string
  readonly answer: 'same' | 'other' | 'empty' | 'not-read'
  /** As it was read. */
  readonly value: readonly string[] | null
  /** Of which moment it was read; null where it was not. */
  readonly asOf: Instant | null
  readonly sentence: string
}

/**
 * The tenant’s own fields beside the contact: Microsoft may write to those instead. The privacy field may also name the
 * privacy official.
 * @param privacyOfficial their address; null where nobody is designated, or without one
 */
export function comparedFields(
  contact: Pick<Contact, 'person' | 'confirmed'> | null,
  notices: NoticeFacts | null,
  privacyOfficial: string | null,
): readonly ComparedField[] {
  if (contact === null) return []
  const { email } = contact.person
  return NOTICE_FIELDS.map(field => {
    const { title, property, path } = NOTICE_FIELD_ROWS[field]
    const row = { field, title, property, path }
    if (field === 'message-center') return { ...row, ...messageCenter(contact) }
    const value = valuesIn(notices, field)
    if (value === undefined || notices === null) {
      const sentence = `${title}: could not be read. Take in fresh settings, or look in the portal.`
      return { ...row, answer: 'not-read', value: null, asOf: null, sentence } as const
    }
    const read = { ...row, value, asOf: notices.asOf }
    if (value.length === 0) {
      return { ...read, answer: 'empty', sentence: `${title}: nobody is named. Enter ${email}.` } as const
    }
    const wanted = [email, ...(field === 'privacy' && privacyOfficial !== null ? [privacyOfficial] : [])]
    const folded = value.map(foldName)
    const isSame = wanted.some(one => folded.includes(foldName(one)))
    return isSame
      ? ({ ...read, answer: 'same', sentence: `${title}: ${value.join(', ')}.` } as const)
      : ({
          ...read,
          answer: 'other',
          sentence: `${title}: ${value.join(', ')}, not ${email}. Add the contact there.`,
        } as const)
  })
}

function messageCenter({ confirmed }: Pick<Contact, 'confirmed'>) {
  const title = NOTICE_FIELD_ROWS['message-center'].title
  if (confirmed?.messageCenter === true) {
    const sentence = `${title}: looked at by ${confirmed.by.name} on ${confirmed.on}.`
    return { answer: 'same', value: null, asOf: confirmed.at, sentence } as const
  }
  const sentence = `${title}: no fact tells this. Look whether the contact gets data privacy messages, and say so when you confirm.`
  return { answer: 'not-read', value: null, asOf: null, sentence } as const
}

function valuesIn(
  notices: NoticeFacts | null,
  field: 'technical' | 'security' | 'privacy',
): readonly string[] | undefined {
  if (notices === null) return undefined
  if (field !== 'privacy') return notices[field]?.filter(mail => mail.trim() !== '')
  const { privacy } = notices
  if (privacy === undefined) return undefined
  return privacy === null || privacy.trim() === '' ? [] : [privacy]
}
