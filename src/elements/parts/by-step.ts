/** Something about a fact, which belongs to a step of the consultation. */
interface OfStep {
  readonly card: { readonly step: number }
}

/** Things in a row that belong to the same step; the order holds. */
export function byStep<T extends OfStep>(all: readonly T[]): readonly (readonly [T, ...T[]])[] {
  const steps: [T, ...T[]][] = []
  for (const one of all) {
    const last = steps.at(-1)
    if (last?.[0].card.step === one.card.step) last.push(one)
    else steps.push([one])
  }
  return steps
}
