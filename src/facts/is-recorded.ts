/** Whether a source is a resource of a FHIR record, such as `Observation/rr-1`. */
export const isRecorded = (from: unknown): from is string =>
  typeof from === 'string' && /^[A-Z][A-Za-z]+\/\S+$/.test(from)
