#!/usr/bin/env bash
# ./labuong bench [start|plan-read|reporting|search|images|ocr|ingest|portal|oai]: whole-process figures and their ratios, measured in one run, as a table.
#   start      first page with a new data folder, second start, memory of all processes when idle; as launched (with the
#              class archive) and without it
#   plan-read  reading the issued plan in its three forms (from ../shared/plan), as launched (without an archive) and with
#              the server's
#   reporting  consolidation, league, workbooks against plain XSSF and 16 writers for a minute, on the real database; run as
#              the tests are, with their class path (Maven)
#   search     200,000 made-up documents: our search against a bare Lucene program; run as the tests are
#   ocr        recognition of pages, one thread against all; run likewise
#   ingest     10,000 records (LABUONG_BENCH_RECORDS) with 20,000 small files through all stages: the last thousand against the first; run likewise
#   portal     home, search, item and results at 20 clients over 200,000 items (LABUONG_BENCH_ITEMS) against a bare page, bytes
#              and requests of a page; filling takes some minutes; run likewise
#   oai        a full harvest of 20,000 records (LABUONG_BENCH_RECORDS) in each format, each validated; run likewise
#   images     tiles and whole pictures of 60 megapixels by libvips against the JDK: time and memory; run likewise
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
jar=$root/application/target/labuong-exec.jar
run=$root/application/target/run
say() { printf '%s\n' "$*" >&2; }
. "$root/tools/launcher/java.sh"
. "$root/tools/launcher/build.sh"
archive=$run/archive-$java_major
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

now() { date +%s%N; }
seconds() { awk -v ns="$1" 'BEGIN { printf "%.2f", ns / 1e9 }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (b == 0) print "-"; else printf "%.2f", a / b }'; }
row() { printf '| %-34s | %10s | %10s | %8s |\n' "$@"; }
head_row() { row "$@"; printf '|%s|%s|%s|%s|\n' "$(dashes 36)" "$(dashes 11):" "$(dashes 11):" "$(dashes 9):"; }
dashes() { printf '%*s' "$1" '' | tr ' ' '-'; }

answered() { # port
  { exec 4<>"/dev/tcp/127.0.0.1/$1" && printf 'GET / HTTP/1.0\r\nHost: localhost\r\n\r\n' >&4 && head -n 1 <&4 | grep -q ' 200'; } 2>/dev/null
}

# Proportional memory of the program and of PostgreSQL with all its children, in MiB.
memory() { # program's process, data folder
  local pids total=0 pss pid
  pids="$1 $(pgrep -f -- "-D $2/postgresql" || true)"
  for pid in $pids; do pids="$pids $(pgrep -P "$pid" || true)"; done
  for pid in $(printf '%s\n' $pids | sort -u); do
    pss=$(awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null || echo 0)
    total=$((total + ${pss:-0}))
  done
  echo $((total / 1024))
}

started() { # data folder, options -> nanoseconds to the first page and memory when idle, in the two variables
  local port begin pid
  port=$(free_port)
  begin=$(now)
  "$java" $2 -cp "$run/app/labuong-exec.jar" vn.labuong.LaBuong demo --port "$port" --data "$1" >"$work/log" 2>&1 &
  pid=$!
  until answered "$port"; do kill -0 "$pid" 2>/dev/null || { cat "$work/log" >&2; exit 1; }; sleep 0.02; done
  first_page=$(($(now) - begin))
  sleep 5
  idle=$(memory "$pid" "$1")
  kill -TERM "$pid"
  wait "$pid" 2>/dev/null || true
}

bench_start() {
  local plain quick
  plain="$(common_options)" quick="$(server_options)"
  started "$work/plain" "$plain"; local new_plain=$first_page
  started "$work/plain" "$plain"; local second_plain=$first_page idle_plain=$idle
  started "$work/quick" "$quick"; local new_quick=$first_page
  started "$work/quick" "$quick"; local second_quick=$first_page idle_quick=$idle
  head_row "start (Java $java_major)" "launched" "no archive" "ratio"
  row "new data folder, first page, s" "$(seconds "$new_quick")" "$(seconds "$new_plain")" "$(ratio "$new_quick" "$new_plain")"
  row "second start, first page, s" "$(seconds "$second_quick")" "$(seconds "$second_plain")" "$(ratio "$second_quick" "$second_plain")"
  row "all processes when idle, MiB (PSS)" "$idle_quick" "$idle_plain" "$(ratio "$idle_quick" "$idle_plain")"
}

read_plan() { # file, options -> best of five in nanoseconds, highest memory in MiB
  local i begin took pid peak
  best=0 highest=0
  for i in 1 2 3 4 5; do
    begin=$(now)
    "$java" $2 -cp "$run/app/labuong-exec.jar" vn.labuong.LaBuong plan read "$1" >"$work/out" 2>"$work/err" &
    pid=$!
    while peak=$(awk '/^VmHWM:/ { print $2 }' "/proc/$pid/status" 2>/dev/null) && [ -n "$peak" ]; do
      [ "$peak" -gt "$highest" ] && highest=$peak
      sleep 0.02
    done
    wait "$pid" || { cat "$work/err" >&2; exit 1; }
    took=$(($(now) - begin))
    if [ "$best" -eq 0 ] || [ "$took" -lt "$best" ]; then best=$took; fi
  done
  highest=$((highest / 1024))
}

bench_plan_read() {
  local form file
  head_row "plan read (Java $java_major)" "launched" "archive" "ratio"
  for form in docx pdf txt; do
    file=$root/../shared/plan/ke-hoach-an-giang-2023-2028.$form
    [ -f "$file" ] || { say "thiếu / missing: $file"; exit 3; }
    read_plan "$file" "$(server_options)"; local archived=$best archived_memory=$highest
    read_plan "$file" "$(verb_options plan read)"
    row "$form, whole process, best of 5, s" "$(seconds "$best")" "$(seconds "$archived")" "$(ratio "$best" "$archived")"
    row "$form, highest memory, MiB" "$highest" "$archived_memory" "$(ratio "$highest" "$archived_memory")"
  done
}

# Figures that need the tests' class path: a class of the tests writes the table.
bench_by_test() { # name, class, options of Maven
  local table=$root/application/target/bench-$1.md log=$root/application/target/bench-$1.log
  rm -f "$table"
  mvn -B -ntp -q -f "$root/pom.xml" -pl application test -Dtest="$2" "${@:3}" -Dspotless.check.skip -Dcheckstyle.skip \
    >"$log" 2>&1 || { tail -n 40 "$log" >&2; exit 1; }
  cat "$table"
}

bench_reporting() { bench_by_test reporting ReportingBench; }

bench_search() { bench_by_test search SearchBench; }

bench_images() {
  command -v vips >/dev/null || { say "thiếu / missing: vips (tools/install-test-tools)"; exit 3; }
  bench_by_test images ImagesBench
}

bench_ingest() { bench_by_test ingest IngestBench -Dlabuong.bench.records="${LABUONG_BENCH_RECORDS:-10000}"; }

bench_portal() { bench_by_test portal PortalBench -Dlabuong.bench.items="${LABUONG_BENCH_ITEMS:-200000}"; }

bench_oai() { bench_by_test oai OaiBench -Dlabuong.bench.records="${LABUONG_BENCH_RECORDS:-20000}"; }

# One thread an engine, as in the child processes, also where the bench runs it within its own.
bench_ocr() { OMP_THREAD_LIMIT=1 bench_by_test ocr RecognitionBench; }

case ${1:-} in
  start) bench_start ;;
  plan-read) bench_plan_read ;;
  reporting) bench_reporting ;;
  search) bench_search ;;
  images) bench_images ;;
  ocr) bench_ocr ;;
  ingest) bench_ingest ;;
  portal) bench_portal ;;
  oai) bench_oai ;;
  '')
    for each in bench_start bench_plan_read bench_reporting bench_search bench_images bench_ocr bench_ingest bench_portal bench_oai; do $each; echo; done ;;
  *)
    say "Không có phép đo này / no such bench: $1 (start, plan-read, reporting, search, images, ocr, ingest, portal, oai)"; exit 2 ;;
esac
