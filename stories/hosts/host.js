// Counts what the policy of the page stops.
globalThis.violations = []
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile, sample }) => {
  globalThis.violations.push(`${effectiveDirective} ${sourceFile} ${sample}`)
})
