/** The program as a worker: a request's body is its setting. */
import {program} from './program.ts';

export default {
  async fetch(request: Request): Promise<Response> {
    const results = await program(await request.json());
    return Response.json({runtime: navigator.userAgent, results});
  },
};
