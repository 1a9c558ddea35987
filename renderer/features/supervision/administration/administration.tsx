import classes from "../supervision.module.css";
import { Invite } from "./invite.tsx";
import { Stations } from "./stations.tsx";

/** What only the hub's administrators do. */
export function Administration() {
  return (
    <div className={classes.listAndForm}>
      <Stations />
      <Invite />
    </div>
  );
}
