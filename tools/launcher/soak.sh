#!/usr/bin/env bash
# ./labuong soak ingest-kills [N]: takes in a folder of mixed files, a dozen for each kill, kills the product N times (20) with kill -9 at random
# moments, and checks that every file is kept once, nothing is half, and the store is whole. Prints a table; the seed in it,
# given as LABUONG_SOAK_SEED, repeats the run. Runs as the tests do, with their class path (Maven).
# ./labuong soak restore-drill: backs a working product up, kills and wipes it, restores it and compares totals, public
# bytes and fixity; then restores an older backup over newer withdrawals. Prints how long each step took.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
say() { printf '%s\n' "$*" >&2; }

table=$root/application/target/soak-${1:-}.md log=$root/application/target/soak-${1:-}.log
soak() { # test class, options of Maven
  rm -f "$table"
  mvn -B -ntp -q -f "$root/pom.xml" -pl application test -Dtest="$1" "${@:2}" -Dspotless.check.skip -Dcheckstyle.skip >"$log" 2>&1 ||
    { [ ! -f "$table" ] || cat "$table"; tail -n 40 "$log" >&2; exit 1; }
  cat "$table"
}

case ${1:-} in
  ingest-kills) ;;
  restore-drill) soak RestoreDrillIntegrationTests; exit 0 ;;
  *) say "Không có phép thử này / no such soak: ${1:-} (ingest-kills [N], restore-drill)"; exit 2 ;;
esac
kills=${2:-20}
[[ $kills =~ ^[1-9][0-9]*$ ]] || { say "N là số lần / N is a number: $kills"; exit 2; }

soak IngestKillsSoak -Dlabuong.soak.kills="$kills" ${LABUONG_SOAK_SEED:+-Dlabuong.soak.seed="$LABUONG_SOAK_SEED"}
