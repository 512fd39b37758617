#!/usr/bin/env bash
# The whole test suite, the one CI calls. Installs what only tests need (a browser, document readers) where missing.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
"$root/tools/install-test-tools"
exec mvn -B -ntp -f "$root/pom.xml" verify "$@"
