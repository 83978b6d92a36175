/** Everything in one file, for pages that want one hash. */
import '../define.ts';
