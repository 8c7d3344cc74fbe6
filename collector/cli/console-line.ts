/** What the start says of the console: the link that signs in, the address to sign in at, or why it is closed. */

export interface ConsoleState {
  /** Where it listens. */
  origin: string;
  /** Of the link that works once. */
  token: string;
  ownerHasPassword: boolean;
  beyondLoopback: boolean;
}

export function consoleLine({ origin, token, ownerHasPassword, beyondLoopback }: ConsoleState): string {
  if (ownerHasPassword) return `${origin}/console/   (sign in with e-mail address and password)`;
  if (beyondLoopback) {
    return 'closed: other machines can reach this collector, and no owner has a password yet. Run:\n              kairos person add EMAIL --role owner --password';
  }
  return `${origin}/sign-in?token=${token}   (this link works once)`;
}
