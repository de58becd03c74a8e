import { oneOf } from './one-of.ts'

const TYPES = new Set(
  (
    'AllergyIntolerance Appointment AuditEvent Basic Binary BodyStructure Bundle CarePlan CareTeam ClinicalImpression ' +
    'Communication CommunicationRequest Composition Condition Consent Coverage Device DeviceMetric DeviceRequest ' +
    'DeviceUseStatement DiagnosticReport DocumentManifest DocumentReference Encounter Endpoint EpisodeOfCare ' +
    'FamilyMemberHistory Flag Goal Group HealthcareService ImagingStudy Immunization List Location Media Medication ' +
    'MedicationAdministration MedicationDispense MedicationRequest MedicationStatement MessageHeader NutritionOrder ' +
    'Observation OperationOutcome Organization OrganizationAffiliation Parameters Patient Person Practitioner ' +
    'PractitionerRole Procedure Provenance Questionnaire QuestionnaireResponse RelatedPerson RequestGroup ' +
    'RiskAssessment Schedule ServiceRequest Slot Specimen Substance Task VisionPrescription'
  ).split(' '),
)

/** The resource type when it is one that a record holds, else `other`: a free text never travels on. */
export const knownType = (type: unknown): string => oneOf(TYPES, type)
