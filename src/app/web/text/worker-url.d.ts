/** Vite bundles the module as a worker of its own and gives the address of the file. */
declare module '*?worker&url' {
  const address: string
  export default address
}
