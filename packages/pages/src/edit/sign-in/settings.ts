/** Where people sign in, as the service tells it. Nothing of it is a secret. */
export interface SignInSettings {
  readonly issuer: string;
  /** The service, as tokens for it name it. */
  readonly audience: string;
  /** This page, as the provider knows it. */
  readonly clientId: string;
  /** What is asked for, with spaces. */
  readonly scope: string;
}

/** Reads what the service tells of signing in. Undefined where people give a token. */
export async function readSettings(): Promise<SignInSettings | undefined> {
  const answer = await fetch('settings.json', {credentials: 'omit'});
  if (!answer.ok) throw new Error(`settings.json: ${answer.status}`);
  const {signIn} = (await answer.json()) as {signIn?: SignInSettings};
  return signIn;
}
