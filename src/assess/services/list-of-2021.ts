/**
 * The last list of services under Microsoft's business associate agreement that Ward has read: of 2021, and dated. Today's
 * is imported by whoever uses Ward, and then holds instead (service-scope.ts).
 */
export const LIST_OF_2021 = {
  asOf: '2021',
  source: 'https://learn.microsoft.com/compliance/regulatory/offering-hipaa-hitech',
} as const
