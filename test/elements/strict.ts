// A page that allows nothing but its own scripts; it counts what the policy stops.
const violations: string[] = []
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile, sample }) => {
  violations.push(`${effectiveDirective} ${sourceFile} ${sample}`)
})
await import('../../src/define.ts')
Object.assign(globalThis, { violations })
