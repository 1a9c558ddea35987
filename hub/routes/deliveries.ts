import {
  postOfficersAnswerSchema,
  publishedAnswerSchema,
  publishedQuerySchema,
} from "../../shared/sync/deliveries.ts";
import type { HubContext } from "../context.ts";
import { showOfficers } from "../services/show-officers.ts";
import { showPublished } from "../services/show-published.ts";
import type { Api } from "./api.ts";

const tags = ["supervision"];
const security = [{ session: [] }];

/** What supervisors read of the things that were sent down. */
export function deliveryRoutes(app: Api, hub: HubContext): void {
  app.get(
    "/v1/supervision/published",
    {
      schema: {
        tags,
        security,
        summary: "What was sent down last about each thing, and what became of it at each post",
        querystring: publishedQuerySchema,
        response: { 200: publishedAnswerSchema },
      },
    },
    (request) => showPublished(hub, request.query),
  );
  app.get(
    "/v1/supervision/officers",
    {
      schema: {
        tags,
        security,
        summary: "The officers of all posts, as the posts have them and as they were sent down",
        response: { 200: postOfficersAnswerSchema },
      },
    },
    () => showOfficers(hub),
  );
}
