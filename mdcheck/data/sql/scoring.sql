-- mdcheck, method {method_version}, checklists {content_version}: the scores, places and verdicts of many sheets.
-- Reads two tables: {answers} (sheet, item, level) with a level of '0', '1', '2', 'unknown' or
-- 'not-applicable', one row at most for an item of a sheet; and {profiles} (sheet, kind, known) with
-- known 'yes' or 'no'. Every comparison is of whole numbers, so that each result is exact.
WITH items AS (
  {items}
),
applies AS (
  {applies}
),
sheets AS (
  SELECT sheet FROM {answers} UNION SELECT sheet FROM {profiles}
),
aside AS ( -- items that concern only movements which a sheet says the country does not have
  SELECT s.sheet, a.item
  FROM sheets AS s
  CROSS JOIN applies AS a
  LEFT JOIN {profiles} AS p ON p.sheet = s.sheet AND p.kind = a.kind AND p.known = 'no'
  GROUP BY s.sheet, a.item
  HAVING COUNT(*) = COUNT(p.sheet)
),
asked AS (
  SELECT s.sheet, i.sector, i.part, 2 * i.weight AS whole, x.level,
    CASE x.level WHEN '0' THEN i.points_0 WHEN '1' THEN i.points_1 WHEN '2' THEN i.points_2 END AS points,
    CASE WHEN x.level = 'not-applicable' OR (x.level IS NULL AND d.item IS NOT NULL) THEN 0 ELSE 1 END AS counts
  FROM sheets AS s
  CROSS JOIN items AS i
  LEFT JOIN {answers} AS x ON x.sheet = s.sheet AND x.item = i.item
  LEFT JOIN aside AS d ON d.sheet = s.sheet AND d.item = i.item
),
sums AS (
  SELECT sheet, sector,
    SUM(CASE WHEN part = 0 THEN COALESCE(points, 0) ELSE 0 END) AS need_points,
    SUM(CASE WHEN part = 0 AND points IS NOT NULL THEN whole ELSE 0 END) AS need_known,
    SUM(CASE WHEN part = 0 AND counts = 1 THEN whole ELSE 0 END) AS need_full,
    SUM(CASE WHEN part = 1 THEN COALESCE(points, 0) ELSE 0 END) AS potential_points,
    SUM(CASE WHEN part = 1 AND points IS NOT NULL THEN whole ELSE 0 END) AS potential_known,
    SUM(CASE WHEN part = 1 AND counts = 1 THEN whole ELSE 0 END) AS potential_full
  FROM asked
  GROUP BY sheet, sector
),
wide AS (
  SELECT s.*,
    CAST(need_points AS BIGINT) AS np, CAST(need_known AS BIGINT) AS nk, CAST(need_full AS BIGINT) AS nm,
    CAST(potential_points AS BIGINT) AS pp, CAST(potential_known AS BIGINT) AS pk,
    CAST(potential_full AS BIGINT) AS pm
  FROM sums AS s
),
ratios AS ( -- numerator and denominator of each; need alone, potential alone, or both
  SELECT sheet, sector, np, nk, nm, pp, pk, pm,
    CASE WHEN pm = 0 THEN np WHEN nm = 0 THEN pp ELSE {a} * np * pm + {b} * pp * nm END AS low_n,
    CASE WHEN pm = 0 THEN nm WHEN nm = 0 THEN pm ELSE {ab} * nm * pm END AS whole_n,
    CASE WHEN pm = 0 THEN np + nm - nk WHEN nm = 0 THEN pp + pm - pk
      ELSE {a} * (np + nm - nk) * pm + {b} * (pp + pm - pk) * nm END AS high_n,
    CASE WHEN pm = 0 THEN nk WHEN nm = 0 THEN pk ELSE {a} * nk * pm + {b} * pk * nm END AS known_n,
    CASE WHEN pm = 0 THEN np WHEN nm = 0 THEN pp ELSE {a} * np * pk + {b} * pp * nk END AS value_n,
    CASE WHEN pm = 0 THEN nk WHEN nm = 0 THEN pk ELSE {ab} * nk * pk END AS value_d
  FROM wide
),
standing AS (
  SELECT r.*,
    CASE WHEN whole_n > 0 AND value_d > 0 AND known_n * {coverage_d} >= {coverage_n} * whole_n THEN 1 ELSE 0 END AS placed
  FROM ratios AS r
),
keys AS ( -- a whole number for each ratio, greater where the ratio is greater
  SELECT r.*,
    {value_key} AS value_key, {low_key} AS low_key, {high_key} AS high_key,
    CASE WHEN nk > 0 THEN {need_key} END AS need_key, CASE WHEN pk > 0 THEN {potential_key} END AS potential_key
  FROM standing AS r
  WHERE placed = 1
),
ranked AS (
  SELECT k.*,
    RANK() OVER (PARTITION BY sheet ORDER BY value_key DESC) AS place,
    RANK() OVER (PARTITION BY sheet ORDER BY need_key DESC NULLS LAST) AS above_need,
    RANK() OVER (PARTITION BY sheet ORDER BY potential_key DESC NULLS LAST) AS above_potential,
    COUNT(*) OVER (PARTITION BY sheet) AS field
  FROM keys AS k
),
bounds AS ( -- every low and every high bound in one row of keys
  SELECT r.*, low_key AS bound, 1 AS is_low, 0 AS is_high FROM ranked AS r
  UNION ALL
  SELECT r.*, high_key AS bound, 0 AS is_low, 1 AS is_high FROM ranked AS r
),
counted AS ( -- among equal keys the high bound comes first from above, and the low bound first from below
  SELECT b.*,
    SUM(is_low) OVER (PARTITION BY sheet ORDER BY bound DESC, is_high DESC ROWS UNBOUNDED PRECEDING) AS lows_above,
    SUM(is_high) OVER (PARTITION BY sheet ORDER BY bound, is_low DESC ROWS UNBOUNDED PRECEDING) AS highs_below
  FROM bounds AS b
),
all_sectors AS (
  SELECT sheet, sector, MAX(np) AS np, MAX(nk) AS nk, MAX(nm) AS nm, MAX(pp) AS pp, MAX(pk) AS pk, MAX(pm) AS pm, MAX(low_n) AS low_n, MAX(whole_n) AS whole_n, MAX(high_n) AS high_n, MAX(known_n) AS known_n, MAX(value_n) AS value_n, MAX(value_d) AS value_d,
    MAX(place) AS place, 1 + MAX(CASE WHEN is_high = 1 THEN lows_above END) AS best,
    MAX(field) - MAX(CASE WHEN is_low = 1 THEN highs_below END) AS worst,
    MAX(above_need) AS above_need, MAX(above_potential) AS above_potential, MAX(field) AS field
  FROM counted
  GROUP BY sheet, sector
  UNION ALL
  SELECT sheet, sector, np, nk, nm, pp, pk, pm, low_n, whole_n, high_n, known_n, value_n, value_d,
    NULL AS place, NULL AS best, NULL AS worst, NULL AS above_need, NULL AS above_potential, NULL AS field
  FROM standing
  WHERE placed = 0
),
told AS (
  SELECT s.*,
    CASE WHEN nk > 0 THEN above_need END AS need_place,
    CASE WHEN pk > 0 THEN above_potential END AS potential_place,
    CASE WHEN nk > 0 AND np * {mode_d} >= {mode_n} * nk THEN 1 ELSE 0 END AS mitigates,
    CASE WHEN pk > 0 AND pp * {mode_d} >= {mode_n} * pk THEN 1 ELSE 0 END AS harnesses,
    CASE WHEN nm = 0 OR np * {mode_d} >= {mode_n} * nm OR (np + nm - nk) * {mode_d} < {mode_n} * nm
      THEN 1 ELSE 0 END AS need_decided,
    CASE WHEN pm = 0 OR pp * {mode_d} >= {mode_n} * pm OR (pp + pm - pk) * {mode_d} < {mode_n} * pm
      THEN 1 ELSE 0 END AS potential_decided
  FROM all_sectors AS s
),
grouped AS (
  SELECT t.*,
    CASE WHEN field >= {fewest} THEN {group_place} END AS group_place,
    CASE WHEN field >= {fewest} THEN {group_best} END AS group_best,
    CASE WHEN field >= {fewest} THEN {group_worst} END AS group_worst
  FROM told AS t
)
SELECT sheet, sector,
  CASE WHEN place IS NOT NULL THEN COALESCE(group_place, 'unranked')
    WHEN whole_n > 0 THEN 'insufficient' ELSE 'not-applicable' END AS verdict,
  {firm} AS firm, group_best, group_worst,
  CASE WHEN place IS NULL THEN NULL WHEN mitigates = 1 AND harnesses = 1 THEN 'mitigate-and-harness'
    WHEN mitigates = 1 THEN 'mitigate' WHEN harnesses = 1 THEN 'harness' ELSE 'monitor' END AS mode,
  {mode_firm} AS mode_firm,
  place, best, worst, need_place, potential_place,
  CASE WHEN value_d > 0 THEN {value} END AS priority,
  CASE WHEN whole_n > 0 THEN {low} END AS priority_low,
  CASE WHEN whole_n > 0 THEN {high} END AS priority_high,
  CASE WHEN whole_n > 0 THEN {known} END AS coverage,
  np AS need_points, nk AS need_known, nm AS need_full,
  pp AS potential_points, pk AS potential_known, pm AS potential_full
FROM grouped
ORDER BY sheet, sector
