/** The address where the record is made and looked at, without the tenant. */
export const MICROSOFT_PAGE = '/agreements?agreement=microsoft'
