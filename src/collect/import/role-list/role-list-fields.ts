/** What Ward reads of a row of a role list. */
export type RoleField = 'user' | 'role' | 'from' | 'to' | 'objectId' | 'kind'

/**
 * The heads of columns and names of fields, letters and digits only, lower case: Ward's own, and those of
 * Get-RoleGroupMember, Get-MgDirectoryRoleMember, the portal's role assignments export, and Graph's role assignment
 * schedule instances.
 */
const HEADS: { readonly [F in RoleField]: readonly string[] } = {
  user: [
    'user',
    'upn',
    'userprincipalname',
    'memberupn',
    'primarysmtpaddress',
    'windowsliveid',
    'email',
    'emailaddress',
    'mail',
    'account',
    'principalname',
  ],
  role: ['role', 'roles', 'rolename', 'rolegroup', 'directoryrole', 'roledisplayname', 'roledefinitionname'],
  from: ['from', 'start', 'startdate', 'starttime', 'startdatetime', 'assignmentstarttime', 'since'],
  to: ['to', 'until', 'end', 'enddate', 'endtime', 'enddatetime', 'assignmentendtime'],
  objectId: ['objectid', 'externaldirectoryobjectid', 'principalid', 'userid', 'id'],
  kind: ['odatatype', 'recipienttype', 'recipienttypedetails', 'objecttype', 'principaltype', 'type'],
}

/** What a column or field holds, undefined for one that Ward does not read. */
export function roleField(head: string): RoleField | undefined {
  const plain = head
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
  for (const [field, heads] of Object.entries(HEADS) as [RoleField, readonly string[]][]) {
    if (heads.includes(plain)) return field
  }
  return undefined
}

/** Of several columns that hold the same, which is read: the first in the list above, as `UserPrincipalName` before `Mail`. */
export function rankOf(field: RoleField, head: string): number {
  return HEADS[field].indexOf(
    head
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, ''),
  )
}
