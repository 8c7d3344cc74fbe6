/** A reason not to go on, in one sentence a person can act on; the command line prints it without a stack. */
export class Refusal extends Error {
  override name = 'Refusal';
}
