# Sourced by ./labuong: builds the program where it is missing or older than its sources, and lays it out for a quick
# start: unpacked jar, and a class archive per Java version, made by one training start on a throw-away data folder.

stamp=$run/built

sources_changed() {
  [ ! -f "$stamp" ] || [ ! -f "$jar" ] || [ -n "$(find "$root/pom.xml" "$root/application/pom.xml" \
    "$root/application/src/main" "$root/tools/launcher" -newer "$stamp" -print -quit)" ]
}

build_if_needed() {
  if sources_changed; then
    say "Đang dựng chương trình, lần đầu mất vài phút… / Building, the first time takes a few minutes…"
    command -v mvn >/dev/null || { say "Cần Apache Maven 3.8 trở lên (lệnh mvn). / Apache Maven 3.8 or later is needed (mvn)."; exit 2; }
    mvn -B -q -f "$root/pom.xml" -pl application package -Dmaven.test.skip=true -Dspotless.check.skip -Dcheckstyle.skip >&2
    rm -rf "$run"
    mkdir -p "$run"
    "$java" -Djarmode=tools -jar "$jar" extract --destination "$run/app" --force >/dev/null
    touch "$stamp"
  fi
  archive=$run/archive-$java_major
  [ -e "$archive.done" ] || train
}

# What is loaded at a start goes into an archive that the next start maps instead of parsing: an AOT cache from Java 25
# on, class-data sharing before. A failed training only costs time at later starts.
train() {
  say "Đang chuẩn bị để khởi động nhanh… / Preparing for quick starts…"
  local data log=$run/training-$java_major.log port pid path
  data=$(mktemp -d)
  port=$(free_port)
  "$java" $(common_options) $(training_option "$archive") \
    -cp "$run/app/labuong-exec.jar" vn.labuong.LaBuong demo --port "$port" --data "$data" >"$log" 2>&1 &
  pid=$!
  if wait_for "$port" "$pid"; then
    for path in / /chuong-trinh/AG-2023-2028 /co-quan /sap-xep /noi-bo/dang-nhap /api/v1/plans /css/base.css; do get "$port" "$path"; done
  fi
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" || true
  [ -f "$archive" ] || say "(khởi động sẽ chậm hơn / starts will be slower: $log)"
  rm -rf "$data"
  touch "$archive.done"
}

# One request by the shell's own means; the answer is not looked at.
get() { # port path
  { exec 3<>"/dev/tcp/127.0.0.1/$1" && printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3 && cat <&3 >/dev/null; } 2>/dev/null || true
  exec 3>&- 2>/dev/null || true
}

wait_for() { # port pid
  local attempt
  for attempt in $(seq 600); do
    kill -0 "$2" 2>/dev/null || return 1
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return 0
    sleep 0.1
  done
  return 1
}

free_port() {
  local port
  for port in $(seq 18080 18180); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

training_option() {
  if [ "$java_major" -ge 25 ]; then echo "-XX:AOTCacheOutput=$1"; else echo "-XX:ArchiveClassesAtExit=$1"; fi
}

archive_option() {
  [ -f "$1" ] || return 0
  if [ "$java_major" -ge 25 ]; then echo "-XX:AOTCache=$1"; else echo "-XX:SharedArchiveFile=$1 -Xshare:auto"; fi
}

# A small heap and one collector thread: the product is for modest machines; LABUONG_JAVA_OPTIONS adds to these.
common_options() {
  echo "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss512k -Xmx${LABUONG_HEAP:-384m} -Dfile.encoding=UTF-8 -Duser.timezone=UTC"
}

server_options() { echo "$(common_options) $(archive_option "$archive") ${LABUONG_JAVA_OPTIONS:-}"; }

# The demonstration brings an archive, which comes in behind its pages; neither the training start nor the benches do.
demo_options() { [ "$1" != demo ] || echo "-Dlabuong.demo-archive=true"; }

# Reading a plan loads so little that the server's archive would only cost memory.
verb_options() {
  case "${1:-} ${2:-}" in "plan read") common_options ;; *) server_options ;; esac
}
