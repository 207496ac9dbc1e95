-- A complaint as the form of the public sends it; each opens a case of its own.
dofile((debug.getinfo(1).source:sub(2):match("(.*/)") or "./") .. "report.lua")
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.body = "act=send&said=Nobody+came+for+two+days+after+a+break-in.&wanted=To+hear+why." ..
  "&name=A.+Person&email=someone%40example.org&channel=email"
