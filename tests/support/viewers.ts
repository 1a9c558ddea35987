import type { Viewer } from "../../shared/schemas/viewer.ts";

/** As a supervisor reads. */
export const SEES_ALL: Viewer = { sight: "all", officer: "", shown: [] };
