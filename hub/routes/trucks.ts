import { z } from "zod";
import { travellingEntrySchema } from "../../shared/sync/entries.ts";
import { truckAnswerSchema, trucksAnswerSchema, trucksQuerySchema } from "../../shared/sync/supervision.ts";
import type { HubContext } from "../context.ts";
import { actingFor, sightOf } from "../http/fastify-types.ts";
import { searchTrucks } from "../services/search-trucks.ts";
import { showEntry } from "../services/show-entry.ts";
import { showTruck } from "../services/show-truck.ts";
import type { Api } from "./api.ts";

const tags = ["supervision"];
const security = [{ session: [] }];

/** The trucks of all posts: found, and looked into. */
export function truckRoutes(app: Api, hub: HubContext): void {
  app.get(
    "/v1/supervision/trucks",
    {
      schema: {
        tags,
        security,
        summary: "Trucks of all posts, newest first",
        querystring: trucksQuerySchema,
        response: { 200: trucksAnswerSchema },
      },
    },
    (request) => searchTrucks(hub, request.query, sightOf(request)),
  );
  app.get(
    "/v1/supervision/trucks/:entry",
    {
      schema: {
        tags,
        security,
        summary:
          "One entry as it was signed; for an auditor without who drives, for whom and by which papers",
        params: z.object({ entry: z.ulid() }),
        response: { 200: travellingEntrySchema },
      },
    },
    (request) => showEntry(hub, request.params.entry, sightOf(request)),
  );
  app.get(
    "/v1/supervision/trucks/:entry/story",
    {
      schema: {
        tags,
        security,
        summary: "All entries about the truck of an entry; that it was asked for is written down",
        params: z.object({ entry: z.ulid() }),
        response: { 200: truckAnswerSchema },
      },
    },
    (request) => showTruck(actingFor(hub, request), request.params.entry, sightOf(request)),
  );
}
