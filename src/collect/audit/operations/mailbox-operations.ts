import type { ActTable } from './act-table.ts'

/**
 * Actions of Exchange mailbox records. Source: Microsoft Learn, mailbox auditing actions and the Management Activity API
 * schema (2026-06-24). MailItemsAccessed by Sync is `sync`: the normaliser decides by MailAccessType.
 */
export const MAILBOX_OPERATIONS: ActTable = [
  ['read', 'mailitemsaccessed, messagebind, attachmentaccess, previewmessage'],
  ['open-folder', 'folderbind'],
  ['send', 'send, recallmessage'],
  ['send-as', 'sendas, sendonbehalf'],
  ['create', 'create, createfolder'],
  ['update', 'update, updatefolder, markasread, markallitemsasread, updatecompliancetag'],
  ['copy', 'copy'],
  ['move', 'move'],
  ['delete', 'movetodeleteditems, softdelete, harddelete, prioritycleanupdelete, deletefolder, recorddelete'],
  ['restore', 'restore, recoverdeletedmessages'],
  [
    'grant',
    'addfolderpermissions, modifyfolderpermissions, updatefolderpermissions, updatecalendardelegation',
  ],
  ['revoke', 'removefolderpermissions'],
  ['inbox-rule', 'updateinboxrules'],
  ['label', 'applyrecord, applyrecordlabel, applyprioritycleanup'],
  ['sign-in', 'mailboxlogin'],
  ['search', 'searchqueryinitiatedexchange'],
]
