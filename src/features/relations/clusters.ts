/** What joins two ends: a relation of two codes, or a line between two events. */
export interface Joined<End> {
  from: End;
  to: End;
}

/** Ends that are joined, directly or over others. */
export interface Cluster<End, Join extends Joined<End>> {
  /** In the order in which the joins name them. */
  ends: End[];
  joins: Join[];
}

/**
 * Splits joins into clusters: two belong together when a chain of shared ends leads from one to the other.
 * @param joins the joins
 * @returns the clusters, in the order of their first join
 */
export function clustersOf<End, Join extends Joined<End>>(joins: readonly Join[]): Cluster<End, Join>[] {
  const clusters = joins.reduce<Cluster<End, Join>[]>((found, join) => {
    const touched = found.filter(({ ends }) => ends.includes(join.from) || ends.includes(join.to));
    const merged = {
      ends: [...new Set([...touched.flatMap(({ ends }) => ends), join.from, join.to])],
      joins: [...touched.flatMap((cluster) => cluster.joins), join],
    };
    return [...found.filter((cluster) => !touched.includes(cluster)), merged];
  }, []);
  const place = ({ joins: own }: Cluster<End, Join>) => Math.min(...own.map((join) => joins.indexOf(join)));
  return clusters.sort((a, b) => place(a) - place(b));
}
