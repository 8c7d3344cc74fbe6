/**
 * Why the tag drops an event, and where it caught an error of its own (`fault_…`): the reasons in a batch's `dropped`.
 * A collector counts any other as `other`, so that nobody can fill its metrics with names.
 */
export const LOSS =
  /^(bad_name|event_too_large|queue_full|too_old|damaged|rejected|bad_params|http_4\d\d|fault_(track|signal|answer|prompt|visitor|page))$/;
