-- Whose time has come, in one partition.
-- KEYS set   ARGV score units a second, at most so many, seconds ahead that nobody asks for or ''   -> members
-- A moment further ahead than that was set by a clock that was wrong: it has come as well.

local a_second, limit, farthest = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = (time[1] + time[2] / 1000000) * a_second

local late = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', string.format('%.3f', now), 'LIMIT', 0, limit)
if farthest and #late < limit then
  local beyond = string.format('(%.3f', now + farthest * a_second)
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], beyond, '+inf', 'LIMIT', 0, limit - #late)) do
    late[#late + 1] = member
  end
end
return late
