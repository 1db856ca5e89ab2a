/** What the peers keep of a record beside its text: the fields that reports ask for, as logged, not normalised. */
export const HOT_COLUMNS = {
  time: 'CreationTime',
  record_type: 'RecordType',
  operation: 'Operation',
  workload: 'Workload',
  result: 'ResultStatus',
  user_id: 'UserId',
  user_type: 'UserType',
  user_key: 'UserKey',
  logon_type: 'LogonType',
  owner: 'MailboxOwnerUPN',
  mailbox: 'MailboxGuid',
  address: 'ClientIP',
  mailbox_address: 'ClientIPAddress',
  site: 'SiteUrl',
  object: 'ObjectId',
  app: 'AppId',
  session: 'SessionId',
  items: 'OperationCount',
} as const

/** Of those, the ones that are whole numbers; `time` is a moment, the rest text. */
export const NUMBER_COLUMNS: ReadonlySet<string> = new Set([
  'record_type',
  'user_type',
  'logon_type',
  'items',
])
