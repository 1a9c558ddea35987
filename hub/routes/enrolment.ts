import { enrolmentAnswerSchema, enrolmentRequestSchema } from "../../shared/sync/enrolment.ts";
import { LIMITS } from "../../shared/sync/limits.ts";
import type { HubContext } from "../context.ts";
import { keepBodiesRaw, rawBody, readBody, wireRequest } from "../http/raw-bodies.ts";
import { HubProblem } from "../problem.ts";
import { checkSigned, checkVersion } from "../services/authenticate-station.ts";
import { enrolStation } from "../services/enrol-station.ts";
import { type Api, signedByStation } from "./api.ts";

/** Attempts a minute from one address: a code of 50 bits can not be guessed at that pace. */
const ATTEMPTS = 10;

/** The one request that is signed with the key that it brings. */
export function enrolmentRoutes(app: Api, hub: HubContext): void {
  keepBodiesRaw(app);
  app.addHook("preValidation", async (request) => {
    const wire = { ...wireRequest(request), body: rawBody(request) };
    checkVersion(wire);
    await readBody(request);
    const body = enrolmentRequestSchema.safeParse(request.body);
    if (!body.success) throw new HubProblem("bad-request", { detail: "the body" });
    const { station } = await checkSigned(hub, wire, body.data.publicKey);
    if (station !== body.data.station) throw new HubProblem("bad-signature", { detail: "another station" });
  });
  app.post(
    "/v1/enrolment",
    {
      bodyLimit: 16 * 2 ** 10,
      config: { rateLimit: { max: ATTEMPTS, timeWindow: "1 minute" } },
      schema: {
        ...signedByStation,
        summary: `Enrol with a one-time code; signed, at most ${LIMITS.clockWindow / 60_000} minutes off the hub's clock`,
        body: enrolmentRequestSchema,
        response: { 200: enrolmentAnswerSchema },
      },
    },
    (request) => enrolStation(hub, request.body),
  );
}
