import { basisOf, isEarlier, type Chosen, type Decision, type Registered } from './decision.ts'
import type { Flow } from './flow.ts'
import type { Choice } from './record.ts'

/** The decision of a case: the one that is being filled in, the one that was offered to the host, and the one that is registered. */
export class Decisions {
  /** Null while none is being filled in. */
  filled: Decision | null = null
  registered: Registered | null = null
  #offered: Registered | null = null

  /** What was chosen, and whether the case has changed since; null until then. */
  chosen(seen: Flow): Chosen | null {
    return this.registered && { ...this.registered.choice, isEarlier: isEarlier(this.registered, seen) }
  }

  /** Remembers what a choice is made on, before the host hears of it. */
  offer(choice: Choice, seen: Flow): void {
    this.#offered = { choice, madeOn: basisOf(seen) }
  }

  /** Registers the choice that was offered; false when another case has come meanwhile. */
  register(choice: Choice): boolean {
    if (this.#offered?.choice !== choice) return false
    this.registered = this.#offered
    this.filled = null
    return true
  }

  /** Another case: nothing of the one before is kept. */
  clear(): void {
    this.filled = this.registered = this.#offered = null
  }
}
