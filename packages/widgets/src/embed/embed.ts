/** The script of a page that shows pages of a service in frames: it gives each frame the height that it asks for. */

/** Where the service's pages are, as this script came from the service too. */
const ours = new URL('../../embed/', import.meta.url).href;
const framesOfOurs = () => [...document.querySelectorAll('iframe')].filter(({src}) => src.startsWith(ours));

/** The origin that a frame's messages have: none in a sandbox, and none in a page that is in a sandbox itself. */
function originOf({sandbox, src}: HTMLIFrameElement): string {
  const hasNone = self.origin === 'null' || (sandbox.length > 0 && !sandbox.contains('allow-same-origin'));
  return hasNone ? 'null' : new URL(src).origin;
}

/** No widget is higher, whatever a message says. */
const highest = 100_000;

addEventListener('message', ({source, origin, data}: MessageEvent<{type?: unknown; height?: unknown} | null>) => {
  const height = data?.height;
  if (data?.type !== 'send-height' || typeof height !== 'number' || !(height > 0 && height < highest)) return;
  for (const frame of framesOfOurs())
    if (frame.contentWindow === source && originOf(frame) === origin) frame.style.height = `${Math.ceil(height)}px`;
});
// Those that were there before this script said it to nobody.
for (const frame of framesOfOurs()) frame.contentWindow!.postMessage({type: 'send-height'}, '*');
