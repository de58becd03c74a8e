// A host's own script: it counts what the policy of its page stops, and loads more when it is asked to.
globalThis.violations = []
globalThis.load = (address) => import(address)
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile, sample }) => {
  globalThis.violations.push(`${effectiveDirective} ${sourceFile} ${sample}`)
})
