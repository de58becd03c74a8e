import { basisOf, isEarlier, type Chosen, type Decision, type Registered } from './decision.ts'
import type { Flow } from './flow.ts'
import type { Choice } from './record.ts'

/** The decision of a case: the one that is being filled in, and the one that is registered. */
export class Decisions {
  /** Null while none is being filled in. */
  filled: Decision | null = null
  registered: Registered | null = null
  #before: Registered | null = null

  /** What was chosen, and whether the case has changed since; null until then. */
  chosen(seen: Flow): Chosen | null {
    return this.registered && { ...this.registered.choice, isEarlier: isEarlier(this.registered, seen) }
  }

  /** Registers a choice before the host hears of it: a draft that is saved then holds it, and not the one before. */
  register(choice: Choice, seen: Flow): void {
    this.#before = this.registered
    this.registered = { choice, madeOn: basisOf(seen) }
  }

  /**
   * Ends what a host was told of a choice, and tells whether it stands: one that was not taken gives way to the one before. Where another
   * case has come meanwhile, nothing does.
   */
  close(choice: Choice, isTaken: boolean): boolean {
    if (this.registered?.choice !== choice) return false
    if (isTaken) this.filled = null
    else this.registered = this.#before
    return isTaken
  }

  /** Another case: nothing of the one before is kept. */
  clear(): void {
    this.filled = this.registered = null
  }
}
