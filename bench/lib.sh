# Functions for bench/run. Everything listens on loopback, every run is bounded, and what is started here is stopped
# here. Only ratios of one run mean anything: the load generator shares the cores with the servers.
#
#   bench_begin
#   bench_start_nginx FILE                       # sets nginx_url
#   bench_start NAME PORT COMMAND...             # waits until the port answers
#   bench_compare CONNECTIONS nginx=URL reeve=URL
#   bench_row "What was measured" nginx reeve    # reeve against nginx, one line of markdown

bench_rounds=${BENCH_ROUNDS:-3}
bench_seconds=${BENCH_SECONDS:-5}
bench_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

bench_begin() {
  bench_install nginx wrk curl
  bench_work=$(mktemp -d)
  chmod 755 "$bench_work"  # nginx's workers may run as another user
  bench_pids=()
  trap bench_end EXIT
}

bench_end() {
  local pid
  for pid in "${bench_pids[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; done
  rm -rf "$bench_work"
}

bench_fail() {
  echo "bench: $*" >&2
  exit 1
}

# Who measured what, for whoever reads the table later. A busy machine makes the ratios worthless, so its load is said.
bench_machine() {
  echo "$(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg) before the run, $(nginx -v 2>&1 | sed 's/.*: //')," \
    "$bench_rounds rounds of ${bench_seconds} s, $(date -u +%Y-%m-%d)"
  echo
}

bench_install() {
  local tool missing=()
  for tool in "$@"; do command -v "$tool" >/dev/null || missing+=("$tool"); done
  if ((${#missing[@]} == 0)); then return; fi
  # Debian starts a packaged nginx; policy-rc.d would be a change to the machine, so it is stopped afterwards.
  { apt-get install -y --no-install-recommends "${missing[@]}" ||
    { apt-get update && apt-get install -y --no-install-recommends "${missing[@]}"; }; } >&2
  if [[ " ${missing[*]} " == *" nginx "* && -d /run/systemd/system ]]; then systemctl disable --now nginx >&2; fi
}

bench_free_port() {
  local port
  for port in $(shuf -i 20000-32000 -n 50); do
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
  bench_fail "no free port found"
}

# bench_start NAME PORT COMMAND...: its output goes to NAME.log in the work folder.
bench_start() {
  local name=$1 port=$2 try
  shift 2
  "$@" >"$bench_work/$name.log" 2>&1 &
  bench_pids+=($!)
  for try in $(seq 100); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then return; fi
    kill -0 "${bench_pids[-1]}" 2>/dev/null || break
    sleep 0.1
  done
  cat "$bench_work/$name.log" >&2
  bench_fail "$name did not start on port $port"
}

# bench_start_nginx FILE: one static file, as many workers as cores, no log, connections kept open.
bench_start_nginx() {
  local port
  port=$(bench_free_port)
  mkdir -p "$bench_work/www"
  cp "$1" "$bench_work/www/page.html"
  chmod -R a+rX "$bench_work/www"
  cat >"$bench_work/nginx.conf" <<CONF
daemon off;
worker_processes $(nproc);
pid $bench_work/nginx.pid;
error_log $bench_work/nginx-error.log;
events { worker_connections 4096; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  client_body_temp_path $bench_work/nginx-body;
  proxy_temp_path $bench_work/nginx-proxy;
  fastcgi_temp_path $bench_work/nginx-fastcgi;
  uwsgi_temp_path $bench_work/nginx-uwsgi;
  scgi_temp_path $bench_work/nginx-scgi;
  server { listen 127.0.0.1:$port; root $bench_work/www; }
}
CONF
  bench_start nginx "$port" nginx -p "$bench_work" -c "$bench_work/nginx.conf"
  nginx_url="http://127.0.0.1:$port/page.html"
}

# bench_wrk SECONDS CONNECTIONS URL: prints requests per second, p99 in microseconds, failed requests.
bench_wrk() {
  local seconds=$1 connections=$2 url=$3
  wrk -t2 -c"$connections" -d"${seconds}s" ${bench_cookie:+-H "Cookie: $bench_cookie"} -s "$bench_folder/report.lua" "$url" | sed -n 's/^bench: //p'
}

# bench_compare CONNECTIONS NAME=URL...: a warm-up each, then interleaved rounds, kept in NAME.rounds.
bench_compare() {
  local connections=$1 target round
  shift
  for target in "$@"; do
    : >"$bench_work/${target%%=*}.rounds"
    bench_wrk 1 "$connections" "${target#*=}" >/dev/null
  done
  for round in $(seq "$bench_rounds"); do
    for target in "$@"; do
      bench_wrk "$bench_seconds" "$connections" "${target#*=}" >>"$bench_work/${target%%=*}.rounds"
    done
  done
}

# bench_median NAME COLUMN: 1 requests per second, 2 p99, 3 failed requests.
bench_median() {
  awk -v column="$2" '{ print $column }' "$bench_work/$1.rounds" | sort -n |
    awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# bench_ratio A B: the median of A against that of B, with the lowest and highest of the rounds, "0.97 [0.95-1.01]".
bench_ratio() {
  paste -d' ' "$bench_work/$1.rounds" "$bench_work/$2.rounds" |
    awk -v a="$(bench_median "$1" 1)" -v b="$(bench_median "$2" 1)" '
      { r = $1 / $4; if (NR == 1 || r < low) low = r; if (r > high) high = r }
      END { printf "%.2f [%.2f-%.2f]\n", a / b, low, high }'
}

bench_header() {
  echo "| measured | against | ratio of requests/s | p99 | p99 of the other | failed |"
  echo "| --- | --- | --- | --- | --- | --- |"
}

# bench_row TITLE BASE NAME: the pair of rounds measured by the last bench_compare, as one line of the table.
bench_row() {
  local title=$1 base=$2 name=$3
  awk -v title="$title" -v base="$base" -v ratio="$(bench_ratio "$name" "$base")" \
    -v p99="$(bench_median "$name" 2)" -v base_p99="$(bench_median "$base" 2)" \
    -v failed="$(awk '{ sum += $3 } END { print sum + 0 }' "$bench_work/$name.rounds")" \
    'BEGIN { printf "| %s | %s | %s | %.1f ms | %.1f ms | %d |\n", title, base, ratio, p99 / 1000, base_p99 / 1000, failed }'
}
