import { createContext, useContext } from 'react'

/**
 * Has the clinic's data read anew after somebody has changed what it is judged with. What is shown stays until the answer
 * is there: the details in which it was changed are not taken from under the person.
 */
const Again = createContext<() => void>(() => {})
export const ClinicAgainProvider = Again.Provider

export function useClinicAgain(): () => void {
  return useContext(Again)
}
