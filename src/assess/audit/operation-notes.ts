/** What an operation's name by itself tells, whatever its case. */
export interface OperationNotes {
  /** `Elevat…`: of Microsoft's own people, outside the directory. */
  readonly elevation: boolean
  /** Set-AccessToCustomerDataRequest: the answer to a Customer Lockbox request. */
  readonly lockboxAnswer: boolean
  readonly anonymousLink: boolean
  readonly sendOnBehalf: boolean
  /** Self-service password reset, as the directory names its operations. */
  readonly selfService: boolean
}

export function operationNotes(operation: string): OperationNotes {
  return {
    elevation: /^elevat/i.test(operation),
    lockboxAnswer: /^set-accesstocustomerdatarequest$/i.test(operation),
    anonymousLink: operation.toLowerCase() === 'anonymouslinkused',
    sendOnBehalf: /^sendonbehalf$/i.test(operation),
    selfService: /\(self-service\)|^self-service password reset/i.test(operation),
  }
}
