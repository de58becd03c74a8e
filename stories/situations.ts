import carriesOn from '../rules/no-beon/rules/selection/SEL-7-fewest-moves.json' with { type: 'json' }
import child from '../rules/no-beon/rules/selection/SEL-6-target.json' with { type: 'json' }
import danger from '../rules/no-beon/rules/selection/SEL-1-indication-wins.json' with { type: 'json' }
import escort from '../rules/no-beon/rules/rural/RP16-escort-takes-the-only-staff.json' with { type: 'json' }
import lowest from '../rules/no-beon/rules/selection/SEL-2-lowest-effective-level.json' with { type: 'json' }
import moving from '../rules/no-beon/rules/selection/SEL-4-ask-before-moving.json' with { type: 'json' }
import nightCover from '../rules/no-beon/rules/home/HR4-night-cover.json' with { type: 'json' }
import noneReady from '../rules/no-beon/rules/selection/NR-none-ready.json' with { type: 'json' }
import planB from '../rules/no-beon/rules/plan-b/PB4-works-when-closed.json' with { type: 'json' }
import ruralGaps from '../rules/no-beon/rules/rural/RP05-no-nursing-at-night.json' with { type: 'json' }
import screened from '../rules/no-beon/rules/selection/SEL-5-danger-not-screened.json' with { type: 'json' }
import strained from '../rules/no-beon/rules/relatives/RC4-relief-when-strained.json' with { type: 'json' }
import withoutThem from '../rules/no-beon/rules/relatives/RC7-plan-without-relatives.json' with { type: 'json' }
import kols from '../test/people/kols-finnmarkskysten.json' with { type: 'json' }
import type { StoryArgs } from './story.ts'

/** A rule file, as far as its cases go. */
export interface RuleFile {
  readonly cases: readonly { readonly name: string; readonly facts: object }[]
}

/** What a host gives for a case of a rule; throws when the rule has no such case. */
export function caseOf(rule: RuleFile, name: string): StoryArgs {
  const found = rule.cases.find((one) => one.name === name)
  if (!found) throw new Error(`no case «${name}»`)
  return { facts: { ...found.facts } }
}

/** The clinical situations that the stories tell, each a case of the rule pack. */
export const situations = {
  nothingKnown: caseOf(screened, 'Ingenting er kjent'),
  oneAnswerAway: caseOf(screened, 'Alt er kjent, men ingen har sett etter faresignaler'),
  suitable: caseOf(lowest, 'Alt er på plass hjemme'),
  routeClosed: caseOf(danger, 'Stengt vei: sykehus står, og den lokale sykestua er broen selv om den er full'),
  longWords: caseOf(escort, 'Følget tar den eneste sykepleieren, legen eller ambulansen'),
  lifeInDanger: caseOf(danger, 'D.13 #7: alarm og ukjent behandlingsmål gir 113 og sykehus'),
  hospitalRefused: caseOf(danger, 'D.13 #4: avslag fra en med samtykkekompetanse skrur ikke av sykehus'),
  mentalCrisis: caseOf(danger, 'D.13 #1: akutt psykose er aldri rutine'),
  bedNearHome: caseOf(lowest, 'Akutt behov i tre døgn: KAD før sykestue'),
  ruralHospital: caseOf(lowest, 'Akutt behov i fire døgn: sykestue før KAD'),
  shortStay: caseOf(lowest, 'Bare omsorgsbehov som hjemmet ikke bærer: korttid'),
  homeIsTheTarget: caseOf(moving, 'Akutt behov er kjent: KAD nå, og hjemme er målet'),
  dyingAtHome: caseOf(carriesOn, 'Trygg hjemme, og både hjemme og korttid kan brukes'),
  relativesNotAsked: caseOf(moving, 'D.13 #2: trygg hjemme flyttes ikke fordi de pårørende ikke er spurt'),
  childFarAway: caseOf(child, 'Barn: én telefon til barnelege åpner sykestua'),
  nothingReady: caseOf(noneReady, 'Bare omsorgsbehov, og ingen korttidsplass'),
  planBMissing: caseOf(carriesOn, 'Trygg hjemme mens plan B blir ordnet'),
  planBFailsWhenClosed: caseOf(planB, 'Veien er stengt, og plan B virker ikke'),
  relativesCarryIt: caseOf(withoutThem, 'Med en pårørende om natta går planen hjemme'),
  relativesStrained: caseOf(strained, 'Utslitt uten avlastning og fastvakt'),
  relativeUnwilling: caseOf(nightCover, 'En pårørende som ikke vil, teller ikke om natta'),
  ruralGaps: caseOf(ruralGaps, 'Felles helsetjenester hjemme, sykepleier dag og kveld'),
  fromTheRecord: { at: kols.at, facts: kols.facts, bundle: kols.bundle },
} as const satisfies Readonly<Record<string, StoryArgs>>
