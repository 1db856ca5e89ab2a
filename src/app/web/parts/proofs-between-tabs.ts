/** A proof that was made in another tab of this browser; the tab that asked goes on by itself. */
const NAME = 'ward-proof'

/** @returns how to stop hearing */
export function hearProofs(proven: () => void): () => void {
  const channel = new BroadcastChannel(NAME)
  // Whatever is said here, the server alone knows whether somebody has proven anything.
  channel.onmessage = () => proven()
  return () => channel.close()
}

export function tellProof(): void {
  const channel = new BroadcastChannel(NAME)
  channel.postMessage('proven')
  channel.close()
}
