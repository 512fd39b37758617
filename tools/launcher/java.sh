# Sourced by ./labuong: finds the Java to run with. JAVA_HOME first, else the newest JDK from 17 on that is found.

java_version() { # path of a java program -> its major version, or 0
  "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p' | head -n 1 | grep -E '^[0-9]+$' || echo 0
}

find_java() {
  local candidate version best=0
  if [ -n "${JAVA_HOME:-}" ]; then
    [ -x "$JAVA_HOME/bin/javac" ] || { say "JAVA_HOME=$JAVA_HOME: không phải một JDK / is not a JDK"; exit 2; }
    java=$JAVA_HOME/bin/java
    best=$(java_version "$java")
  else
    for candidate in $(command -v javac || true) /usr/lib/jvm/*/bin/javac; do
      [ -x "$candidate" ] || continue
      candidate=$(dirname -- "$(readlink -f -- "$candidate")")/java
      version=$(java_version "$candidate")
      if [ "$version" -gt "$best" ]; then
        best=$version java=$candidate
      fi
    done
  fi
  if [ "$best" -lt 17 ]; then
    say "Cần JDK từ 17 trở lên; chưa tìm thấy. / A JDK from 17 on is needed; none was found."
    exit 2
  fi
  java_major=$best
  JAVA_HOME=$(dirname -- "$(dirname -- "$java")")
  export JAVA_HOME java java_major
  # Verbs that print data stay silent; long-running ones say which Java they use.
  case ${verb:-} in demo | start | test | bench | soak) say "Java $best: $JAVA_HOME" ;; esac
}
