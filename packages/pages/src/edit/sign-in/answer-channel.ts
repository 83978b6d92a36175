/** Over which the little page hands the provider's answer to the page that began. Only pages of this origin hear it. */
const name = 'send-strategy-sign-in';

/** What is said over it. */
type Message = {answer: string} | {taken: string};

/** The `state` in an answer's query: whose sign-in it is. */
const stateIn = (query: string): string | null => new URLSearchParams(query).get('state');

/** Waits for the provider's answer to the sign-in with a state. Answers to others are left to them. Rejects with the signal's reason. */
export function heardAnswer(state: string, signal: AbortSignal): Promise<URLSearchParams> {
  return new Promise((resolve, reject) => {
    const channel = new BroadcastChannel(name);
    const leave = () => {
      channel.close();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave, {once: true});
    channel.onmessage = ({data}: MessageEvent<Message>) => {
      if (!('answer' in data) || stateIn(data.answer) !== state) return;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel has none: only pages of this origin are on it.
      channel.postMessage({taken: state} satisfies Message);
      signal.removeEventListener('abort', leave);
      channel.close();
      resolve(new URLSearchParams(data.answer));
    };
  });
}

/** Hands an answer over. `taken` is called when the page that began has it. */
export function handOver(query: string, taken: () => void): void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({data}: MessageEvent<Message>) => {
    if ('taken' in data && data.taken === stateIn(query)) taken();
  };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel has none: only pages of this origin are on it.
  channel.postMessage({answer: query} satisfies Message);
}
