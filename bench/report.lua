-- One line that a script can read: requests per second, p99 in microseconds, failed requests.
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("bench: %.1f %.0f %d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
